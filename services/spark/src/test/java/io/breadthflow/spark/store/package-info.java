/** Log stores and two processes on one table, against a local disk, an embedded S3 server and a real one. */
@NullMarked
package io.breadthflow.spark.store;

import org.jspecify.annotations.NullMarked;
