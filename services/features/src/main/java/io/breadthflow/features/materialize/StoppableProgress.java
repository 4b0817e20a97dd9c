package io.breadthflow.features.materialize;

import io.breadthflow.platform.job.JobContext;
import io.breadthflow.platform.job.Progress;

/** Progress of a job that ends, by an exception, once the job is cancelled or taken over. */
record StoppableProgress(JobContext job) implements Progress {

    @Override
    public void total(long rows) {
        job.progress().total(rows);
    }

    @Override
    public void remaining(long rows) {
        job.progress().remaining(rows);
    }

    @Override
    public void add(long rows) {
        job.progress().add(rows);
        job.checkpoint();
    }

    @Override
    public void message(String text) {
        job.progress().message(text);
    }
}
