/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.instrument;

import org.jspecify.annotations.NullMarked;
