package io.breadthflow.learning.score;

import java.util.Arrays;

/**
 * A value with its 95 % interval. All three are NaN where the value is not defined; the bounds alone are NaN where it is
 * defined in fewer than half of the bootstrap's draws.
 *
 * @param value on the rows as they are
 * @param lower 2.5 % quantile over the draws
 * @param upper 97.5 % quantile over the draws
 */
public record Estimate(double value, double lower, double upper) {

    private static final double TAIL = 0.025;

    /** Percentile interval (Efron, Tibshirani 1993, chapter 13); draws that are NaN are left out. */
    static Estimate of(double value, double[] draws) {
        double[] defined = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || 2 * defined.length < draws.length || defined.length == 0) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        return new Estimate(value, quantile(defined, TAIL), quantile(defined, 1 - TAIL));
    }

    /** Linear between order statistics: type 7 of Hyndman, Fan 1996. */
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        if (below + 1 == sorted.length) {
            return sorted[below];
        }
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    /** True when {@code number} lies in the interval, bounds included. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }
}
