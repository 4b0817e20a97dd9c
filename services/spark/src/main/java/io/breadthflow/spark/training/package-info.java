/**
 * Training on a cluster: Spark joins and sorts the rows of a dataset, and the tasks of a barrier stage train one XGBoost
 * model together, each on its share of the rows.
 */
@NullMarked
package io.breadthflow.spark.training;

import org.jspecify.annotations.NullMarked;
