/** Values worked out by hand. */
@NullMarked
package io.breadthflow.market.feature.trend;

import org.jspecify.annotations.NullMarked;
