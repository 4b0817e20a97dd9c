/** The training service: from a feature table to a scored, recorded and registered model. */
@NullMarked
package io.breadthflow.training;

import org.jspecify.annotations.NullMarked;
