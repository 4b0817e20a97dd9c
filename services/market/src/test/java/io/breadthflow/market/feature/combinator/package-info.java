/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.combinator;

import org.jspecify.annotations.NullMarked;
