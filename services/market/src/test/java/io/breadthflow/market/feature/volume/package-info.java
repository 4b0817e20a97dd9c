/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.volume;

import org.jspecify.annotations.NullMarked;
