package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.job.queue.JobRow;
import io.breadthflow.platform.problem.Problems;
import io.breadthflow.platform.sql.SqlErrors;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why an attempt failed, as the API shows it.
 *
 * @param code which decides on a retry
 * @param problem body shown with the job
 */
record JobFailure(ErrorCode code, Problem problem) {

    private static final Logger LOG = LoggerFactory.getLogger(JobFailure.class);

    /** Names the failure and logs it, once: with its stack trace only where somebody must look. */
    static JobFailure of(JobRow job, Throwable thrown) {
        if (thrown instanceof PlatformException known && known.code() != ErrorCode.INTERNAL) {
            LOG.info("{} {} failed: {} {}", job.type(), job.id(), known.code(), known.getMessage());
            return of(job, known);
        }
        return SqlErrors.unavailable(thrown).map(known -> of(job, known)).orElseGet(() -> bug(job, thrown));
    }

    private static JobFailure bug(JobRow job, Throwable thrown) {
        String errorId = UUID.randomUUID().toString();
        LOG.error("{} {} failed by an error of the platform, {}", job.type(), job.id(), errorId, thrown);
        return of(job, new PlatformException(ErrorCode.INTERNAL, Problems.internalDetail(errorId)));
    }

    static JobFailure of(JobRow job, PlatformException failure) {
        return new JobFailure(
                failure.code(),
                Problems.of(
                        failure.code(),
                        String.valueOf(failure.getMessage()),
                        "/v1/" + job.type().service().path() + "/jobs/" + job.id()));
    }
}
