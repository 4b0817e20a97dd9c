/** Features as folds: what every feature is, and the catalogue of all of them. */
@NullMarked
package io.breadthflow.market.feature;

import org.jspecify.annotations.NullMarked;
