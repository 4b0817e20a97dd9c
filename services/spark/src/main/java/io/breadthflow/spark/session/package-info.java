/** How a Spark process of the platform is set up. */
@NullMarked
package io.breadthflow.spark.session;

import org.jspecify.annotations.NullMarked;
