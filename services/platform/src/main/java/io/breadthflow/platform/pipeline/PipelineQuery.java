package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.job.queue.PageToken;
import java.util.Optional;

/**
 * Selects the pipelines to list, newest first.
 *
 * @param service only those posted at this service
 * @param state only those in this state
 * @param pageToken where the previous page ended, as it was answered
 * @param pageSize pipelines on a page, 1 to {@value #LARGEST_PAGE}
 */
record PipelineQuery(ServiceName service, Optional<PipelineState> state, Optional<String> pageToken, int pageSize) {

    /** The most pipelines a page holds. */
    static final int LARGEST_PAGE = PageToken.LARGEST_PAGE;

    PipelineQuery {
        PageToken.requireSize(pageSize);
    }

    /** Position after which the page starts, going backwards. */
    long before() {
        return PageToken.before(pageToken);
    }

    static String token(PipelineRow last) {
        return PageToken.after(last.position());
    }
}
