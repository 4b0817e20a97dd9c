/** The queue of jobs: rows in Postgres with steps, history and leases on tables; posting, claiming and asking for them. */
@NullMarked
package io.breadthflow.platform.job.queue;

import org.jspecify.annotations.NullMarked;
