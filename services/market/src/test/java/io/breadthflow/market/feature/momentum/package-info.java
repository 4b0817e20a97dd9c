/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.momentum;

import org.jspecify.annotations.NullMarked;
