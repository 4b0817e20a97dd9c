/** Sessions, settings and frame of the platform's Spark processes. */
@NullMarked
package io.breadthflow.spark.session;

import org.jspecify.annotations.NullMarked;
