/** Tables of the lake under Spark, and tables of Spark under the lake. */
package io.breadthflow.spark.lake;
