package io.breadthflow.spark.training;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.spark.Partitioner;

/**
 * Deals the rows of one training out to its workers: each has a run of consecutive training rows and a run of consecutive
 * test rows, of equal length give or take one. The same rows and number of workers give the same shares.
 */
final class Shares extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final BitSet train = new BitSet();
    private final BitSet test = new BitSet();
    private final int[] trainRows;
    private final int[] testRows;
    private final int[] trainStart;
    private final int[] testStart;

    /**
     * @param train rows to learn from, ascending
     * @param test rows to predict, ascending, none of them in {@code train}
     * @param workers at most one for each row
     */
    Shares(int[] train, int[] test, int workers) {
        int shares = Math.min(workers, test.length == 0 ? train.length : Math.min(train.length, test.length));
        this.trainRows = new int[shares];
        this.testRows = new int[shares];
        this.trainStart = new int[shares];
        this.testStart = new int[shares];
        deal(train, this.train, trainStart, trainRows);
        deal(test, this.test, testStart, testRows);
    }

    private static void deal(int[] rows, BitSet members, int[] start, int[] count) {
        for (int share = 0; share < start.length; share++) {
            int from = edge(rows, share, start.length);
            count[share] = edge(rows, share + 1, start.length) - from;
            start[share] = count[share] == 0 ? Integer.MAX_VALUE : rows[from];
        }
        Arrays.stream(rows).forEach(members::set);
    }

    private static int edge(int[] rows, int share, int shares) {
        return (int) ((long) rows.length * share / shares);
    }

    boolean isTrained(int row) {
        return train.get(row);
    }

    boolean isUsed(int row) {
        return train.get(row) || test.get(row);
    }

    int trainRows(int share) {
        return trainRows[share];
    }

    int testRows(int share) {
        return testRows[share];
    }

    @Override
    public int numPartitions() {
        return trainRows.length;
    }

    @Override
    public int getPartition(Object row) {
        int number = (Integer) row;
        int found = Arrays.binarySearch(train.get(number) ? trainStart : testStart, number);
        return found >= 0 ? found : -found - 2;
    }

    /** Equal only to itself, so that no shuffle is left out. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
