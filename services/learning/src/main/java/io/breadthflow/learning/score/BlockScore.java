package io.breadthflow.learning.score;

import java.util.Arrays;

/** A metric over blocks, whose sums are made once, so that a draw costs blocks and not rows. */
@FunctionalInterface
interface BlockScore {

    /** The metric when block {@code b} counts {@code weight[b]} times; NaN where it is not defined. */
    double at(int[] weight);

    /** The metric on the rows as they are. */
    default double plain(int blocks) {
        int[] once = new int[blocks];
        Arrays.fill(once, 1);
        return at(once);
    }

    /** The metric in each draw. */
    default double[] draws(int[][] weights) {
        return Arrays.stream(weights).mapToDouble(this::at).toArray();
    }
}
