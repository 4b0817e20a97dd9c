package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.ServiceName;
import java.util.Optional;

/**
 * Selection of jobs to list, newest first.
 *
 * @param service only those of this service
 * @param state only those in this state
 * @param pipeline only those of this pipeline
 * @param pageToken where the previous page ended, as it was answered
 * @param pageSize jobs on a page, 1 to {@value #LARGEST_PAGE}
 */
public record JobQuery(
        Optional<ServiceName> service,
        Optional<JobState> state,
        Optional<PipelineId> pipeline,
        Optional<String> pageToken,
        int pageSize) {

    /** The most jobs a page holds. */
    public static final int LARGEST_PAGE = 200;

    public JobQuery {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST, "pageSize is " + pageSize + "; give 1 to " + LARGEST_PAGE + ".");
        }
    }

    /** The first page of the jobs of {@code service}. */
    public static JobQuery of(ServiceName service) {
        return new JobQuery(Optional.of(service), Optional.empty(), Optional.empty(), Optional.empty(), 50);
    }

    /** Position after which the page starts, going backwards. */
    long before() {
        return pageToken.map(JobQuery::position).orElse(Long.MAX_VALUE);
    }

    private static long position(String token) {
        try {
            return Long.parseLong(token, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "pageToken is not one this API has answered; take nextPageToken of the previous page.",
                    e);
        }
    }

    static String token(JobRow last) {
        return Long.toString(last.position(), Character.MAX_RADIX);
    }
}
