/** Delta log entries that Spark writes by put-if-absent, as the lake does, so that both may write one table. */
@NullMarked
package io.breadthflow.spark.store;

import org.jspecify.annotations.NullMarked;
