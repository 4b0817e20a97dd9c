package io.breadthflow.platform.job;

import java.util.Set;

/** A handler with the request of one job. */
record JobCall<Q extends Record, R extends Record>(JobHandler<Q, R> handler, Q request) {

    static <Q extends Record, R extends Record> JobCall<Q, R> of(
            JobHandler<Q, R> handler, String request, JobJson json) {
        return new JobCall<>(handler, json.read(request, handler.requestType()));
    }

    Set<String> writes() {
        return handler.writes(request);
    }

    JobOutcome<R> run(JobContext context) throws Exception {
        return handler.run(request, context);
    }
}
