/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.fold;

import org.jspecify.annotations.NullMarked;
