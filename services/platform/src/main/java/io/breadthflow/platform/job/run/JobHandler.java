package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.job.JobType;
import java.util.Set;

/**
 * Does the jobs of one type. A handler is called again from its beginning after a crash or a transient failure, so what
 * it does is idempotent: steps it has completed are skipped, commits it has made are answered as already done.
 *
 * @param <Q> request record, stored as JSON with the job
 * @param <R> result record, stored as JSON when the job succeeds
 */
public interface JobHandler<Q extends Record, R extends Record> {

    JobType type();

    Class<Q> requestType();

    Class<R> resultType();

    /**
     * Refuses a request that can never succeed, before there is a job: throws a {@link
     * io.breadthflow.contracts.error.PlatformException} that says why. What may still change until the job runs is
     * looked at when it runs.
     */
    default void admit(Q request) {}

    /** Tables the job writes. It starts only once no other job holds any of them. */
    Set<String> writes(Q request);

    /**
     * Does the work. A {@link io.breadthflow.contracts.error.PlatformException} ends the attempt by its retry class; any
     * other exception is our bug.
     */
    JobOutcome<R> run(Q request, JobContext context) throws Exception;
}
