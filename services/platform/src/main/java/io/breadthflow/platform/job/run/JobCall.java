package io.breadthflow.platform.job.run;

import java.util.Set;

/** A handler with the request of one job. */
record JobCall<Q extends Record, R extends Record>(JobHandler<Q, R> handler, Q request) {

    Set<String> writes() {
        return handler.writes(request);
    }

    JobOutcome<R> run(JobContext context) throws Exception {
        return handler.run(request, context);
    }
}
