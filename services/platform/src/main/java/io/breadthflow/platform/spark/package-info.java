/** Starts Spark drivers as child processes and ties them to jobs: progress, log, result, cancel and lost leases. */
@NullMarked
package io.breadthflow.platform.spark;

import org.jspecify.annotations.NullMarked;
