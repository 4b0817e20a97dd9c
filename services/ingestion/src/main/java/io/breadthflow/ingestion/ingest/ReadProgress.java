package io.breadthflow.ingestion.ingest;

import io.breadthflow.platform.job.run.JobContext;

/** Tells the job how far a read is; the rows to come are estimated from the bytes that are left. */
final class ReadProgress {

    private final JobContext context;
    private final long sizeBytes;
    private long reported;

    ReadProgress(JobContext context, long sizeBytes) {
        this.context = context;
        this.sizeBytes = sizeBytes;
    }

    /** Also the place where a cancelled job stops. */
    void at(long rows, long bytesRead) {
        context.checkpoint();
        context.progress().add(rows - reported);
        reported = rows;
        if (bytesRead > 0) {
            context.progress().total(Math.max(rows, Math.round((double) rows * sizeBytes / bytesRead)));
        }
    }
}
