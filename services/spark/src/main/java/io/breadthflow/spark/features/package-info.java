/** Features on a cluster: Spark partitions and sorts, the folds of the catalogue compute. */
@NullMarked
package io.breadthflow.spark.features;

import org.jspecify.annotations.NullMarked;
