package io.breadthflow.platform.job.run;

/** Progress of the current step of a job. */
record JobProgress(JobContext job) implements StoppableProgress {

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

    @Override
    public void checkpoint() {
        job.checkpoint();
    }
}
