/** Features as folds: what every feature is, what it keeps between bars, and how sets of features are named. */
@NullMarked
package io.breadthflow.market.feature;

import org.jspecify.annotations.NullMarked;
