package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
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
    static final int LARGEST_PAGE = 200;

    PipelineQuery {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST, "pageSize is " + pageSize + "; give 1 to " + LARGEST_PAGE + ".");
        }
    }

    /** Position after which the page starts, going backwards. */
    long before() {
        return pageToken.map(PipelineQuery::position).orElse(Long.MAX_VALUE);
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

    static String token(PipelineRow last) {
        return Long.toString(last.position(), Character.MAX_RADIX);
    }
}
