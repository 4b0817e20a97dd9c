/** Computes a feature table up to a version of its source: what has to be done, and the engines that do it. */
@NullMarked
package io.breadthflow.features.materialize;

import org.jspecify.annotations.NullMarked;
