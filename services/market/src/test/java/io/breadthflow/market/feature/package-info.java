/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature;

import org.jspecify.annotations.NullMarked;
