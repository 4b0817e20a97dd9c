/** Identity of an instrument: venue, market and symbol. */
@NullMarked
package io.breadthflow.market.instrument;

import org.jspecify.annotations.NullMarked;
