package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;

/**
 * 1 when the sample standard deviation (divisor n − 1) of the 20 daily log returns over {@code (t, t + 20]} is above
 * the median of all instruments at the same event time. Not annualised.
 */
final class VolatilityAboveMedian implements LabelSpec {

    private static final int SESSIONS = 20;

    @Override
    public String name() {
        return "volatility_20d_above_median";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int horizon() {
        return SESSIONS;
    }

    @Override
    public Threshold threshold() {
        return Threshold.CROSS_SECTION_MEDIAN;
    }

    @Override
    public double realised(BarColumns bars, int row) {
        double[] returns = new double[SESSIONS];
        double sum = 0;
        for (int i = 0; i < SESSIONS; i++) {
            returns[i] = StrictMath.log(bars.close(row + i + 1) / bars.close(row + i));
            sum += returns[i];
        }
        double mean = sum / SESSIONS;
        double squares = 0;
        for (double value : returns) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (SESSIONS - 1));
    }
}
