package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;

/**
 * The right of one worker to write for a job: void as soon as another worker has claimed it.
 *
 * @param id the job
 * @param epoch of the claim
 */
public record Fence(JobId id, long epoch) {

    /** The failure of whoever writes with a fence that is void. */
    public PlatformException lost() {
        return new PlatformException(
                ErrorCode.LEASE_LOST,
                "Job " + id + " is no longer held under epoch " + epoch + ": another worker has taken it over. "
                        + "Nothing is to be done, that worker goes on.");
    }
}
