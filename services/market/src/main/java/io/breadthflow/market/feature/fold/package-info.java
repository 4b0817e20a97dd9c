/** Building blocks of folds: windows, recursive averages, and division that never gives an infinity. */
@NullMarked
package io.breadthflow.market.feature.fold;

import org.jspecify.annotations.NullMarked;
