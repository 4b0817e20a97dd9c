package io.breadthflow.learning.split;

/**
 * One walk-forward fold: rows of the labels that were split, in rising order. No training row's information end reaches
 * the first test row's event time.
 */
public final class Fold {

    private final int index;
    private final int[] train;
    private final int[] test;
    private final TestWindow window;
    private final Withheld withheld;

    Fold(int index, int[] train, int[] test, TestWindow window, Withheld withheld) {
        this.index = index;
        this.train = train;
        this.test = test;
        this.window = window;
        this.withheld = withheld;
    }

    /** The first fold is 0. */
    public int index() {
        return index;
    }

    /** Rows to train on; a fresh array. */
    public int[] train() {
        return train.clone();
    }

    /** Rows to be judged on; a fresh array. */
    public int[] test() {
        return test.clone();
    }

    /** Number of training rows. */
    public int trainRows() {
        return train.length;
    }

    /** Number of test rows. */
    public int testRows() {
        return test.length;
    }

    /** Period of the test rows. */
    public TestWindow window() {
        return window;
    }

    /** Rows before the test window that were kept out of training, counted. */
    public Withheld withheld() {
        return withheld;
    }

    /**
     * @param firstEventTime event time of the earliest test row, UTC microseconds
     * @param lastEventTime event time of the latest test row, UTC microseconds
     */
    public record TestWindow(long firstEventTime, long lastEventTime) {}

    /**
     * @param purged rows whose information end reaches into the test window
     * @param embargoed further rows of the steps right before the test window
     */
    public record Withheld(int purged, int embargoed) {}
}
