package io.breadthflow.platform.job.queue;

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
    public static final int LARGEST_PAGE = PageToken.LARGEST_PAGE;

    public JobQuery {
        PageToken.requireSize(pageSize);
    }

    /** The first page of the jobs of {@code service}. */
    public static JobQuery of(ServiceName service) {
        return new JobQuery(Optional.of(service), Optional.empty(), Optional.empty(), Optional.empty(), 50);
    }

    /** Position after which the page starts, going backwards. */
    long before() {
        return PageToken.before(pageToken);
    }

    static String token(JobRow last) {
        return PageToken.after(last.position());
    }
}
