package io.breadthflow.platform.job.run;

/** Says how far a step is. Calls are cheap; what is stored is throttled to two writes a second. */
public interface Progress {

    /** Total rows expected in this step, once it is known. */
    void total(long rows);

    /** Rows expected in this step beside those already done. */
    void remaining(long rows);

    /** {@code rows} more are done. */
    void add(long rows);

    /** Reports the present activity in a few words. */
    void message(String text);
}
