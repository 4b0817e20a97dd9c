package io.breadthflow.platform.job.run;

/** Progress of work that ends, by an exception, once its job is cancelled or taken over. */
public interface StoppableProgress extends Progress {

    /** Throws when the work is to stop, see {@link JobContext#checkpoint()}; cheap enough for every batch of rows. */
    void checkpoint();

    /** The progress of the current step of {@code job}; every {@link #add} is a checkpoint. */
    static StoppableProgress of(JobContext job) {
        return new JobProgress(job);
    }
}
