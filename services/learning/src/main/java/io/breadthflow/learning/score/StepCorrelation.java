package io.breadthflow.learning.score;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Information coefficient: the mean over steps of the cross-sectional correlation between the probability and the
 * value that was realised (Grinold, Kahn 1999, chapter 6). The realised value is the one the label was made from, as a
 * next-day log return; where there is only a label, it is the label.
 *
 * <p>A step counts when it has at least three rows and neither side is constant.
 */
final class StepCorrelation {

    private static final int FEWEST_ROWS = 3;

    private StepCorrelation() {}

    /** Pearson correlation of the values as they are. */
    static BlockScore ofValues(Forecast forecast) {
        return of(forecast, UnaryOperator.identity());
    }

    /** Spearman correlation: Pearson's of the ranks, tied values sharing their mean rank. */
    static BlockScore ofRanks(Forecast forecast) {
        return of(forecast, StepCorrelation::ranks);
    }

    private static BlockScore of(Forecast forecast, UnaryOperator<double[]> scale) {
        TestRows rows = forecast.rows();
        int[][] steps = rows.byStep();
        BlockMean mean = new BlockMean(rows.blocks());
        for (int step = 0; step < steps.length; step++) {
            int[] of = steps[step];
            double correlation = pearson(
                    scale.apply(Arrays.stream(of)
                            .mapToDouble(row -> forecast.probability(row))
                            .toArray()),
                    scale.apply(Arrays.stream(of).mapToDouble(rows::realised).toArray()));
            if (of.length >= FEWEST_ROWS && !Double.isNaN(correlation)) {
                mean.add(rows.blockOfStep(step), correlation);
            }
        }
        return mean;
    }

    static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = Arrays.binarySearch(sorted, values[i]);
            int last = first;
            while (first > 0 && sorted[first - 1] == values[i]) {
                first--;
            }
            while (last + 1 < sorted.length && sorted[last + 1] == values[i]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0;
        }
        return ranks;
    }

    /** NaN when a side is constant. */
    static double pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(Double.NaN);
        double meanY = Arrays.stream(y).average().orElse(Double.NaN);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? Double.NaN : xy / (Math.sqrt(xx) * Math.sqrt(yy));
    }
}
