package io.breadthflow.learning.score;

import java.util.Arrays;

/** A mean over whatever was added to blocks; NaN over nothing. */
final class BlockMean implements BlockScore {

    private final double[] sum;
    private final double[] count;

    BlockMean(int blocks) {
        this.sum = new double[blocks];
        this.count = new double[blocks];
    }

    void add(int block, double value) {
        sum[block] += value;
        count[block]++;
    }

    @Override
    public double at(int[] weight) {
        double total = 0;
        double size = 0;
        for (int block = 0; block < sum.length; block++) {
            total += weight[block] * sum[block];
            size += weight[block] * count[block];
        }
        return total / size;
    }

    /** Number of values that were added. */
    long size() {
        return (long) Arrays.stream(count).sum();
    }
}
