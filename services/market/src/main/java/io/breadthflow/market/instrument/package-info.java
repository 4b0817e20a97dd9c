/** What is traded: venue, market and symbol. */
@NullMarked
package io.breadthflow.market.instrument;

import org.jspecify.annotations.NullMarked;
