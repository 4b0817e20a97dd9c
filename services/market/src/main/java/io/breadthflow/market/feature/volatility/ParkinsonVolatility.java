package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Volatility from the range of the bars: square root of the mean of ln²(high / low) / (4 ln 2), per bar (M. Parkinson, The
 * extreme value method for estimating the variance of the rate of return, Journal of Business 53, 1980).
 *
 * @param length number of bars
 */
public record ParkinsonVolatility(int length) implements SeriesFeature {

    private static final double FOUR_LN_2 = 4 * StrictMath.log(2);

    public ParkinsonVolatility {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("parkinson_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length,
                ParkinsonVolatility::squaredLogRange,
                (window, bars, row) -> Math.sqrt(window.mean() / FOUR_LN_2));
    }

    private static double squaredLogRange(BarColumns bars, int row, double previousClose) {
        double range = Finite.logRatio(bars.high(row), bars.low(row));
        return range * range;
    }
}
