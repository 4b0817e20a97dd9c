/** Tables of the lake under Spark, and tables of Spark under the lake. */
@NullMarked
package io.breadthflow.spark.lake;

import org.jspecify.annotations.NullMarked;
