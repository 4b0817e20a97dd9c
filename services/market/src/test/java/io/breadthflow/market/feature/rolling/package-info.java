/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.rolling;

import org.jspecify.annotations.NullMarked;
