/** Validation on a cluster: tasks judge their share of a table's partitions, and their reports merge. */
@NullMarked
package io.breadthflow.spark.quality;

import org.jspecify.annotations.NullMarked;
