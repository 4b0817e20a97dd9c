package io.breadthflow.training.evaluation;

import io.breadthflow.learning.model.RoundListener;
import io.breadthflow.platform.job.run.JobContext;

/** Tells the job how far a run is, and stops it at the next batch or boosting round when the job was asked to stop. */
public final class RunProgress {
    private final JobContext job;

    public RunProgress(JobContext job) {
        this.job = job;
    }

    /** Announces the rows to train on in this step; what was read for it is done already. */
    public void begin(long rows) {
        job.progress().remaining(rows);
    }

    public void rowsRead(int rows) {
        job.checkpoint();
        job.progress().add(rows);
    }

    /** Counts {@code rows} as done bit by bit while the rounds of one training go by. */
    public RoundListener training(String what, long rows) {
        return (done, total) -> {
            job.checkpoint();
            job.progress().add(rows * done / total - rows * (done - 1) / total);
            job.progress().message(what + ", round " + done + " of " + total);
        };
    }
}
