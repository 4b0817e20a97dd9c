/** The running of jobs: handlers, what a running job may ask for, workers, and the one transaction that ends a job. */
@NullMarked
package io.breadthflow.platform.job.run;

import org.jspecify.annotations.NullMarked;
