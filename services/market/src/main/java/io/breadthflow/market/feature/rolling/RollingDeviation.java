package io.breadthflow.market.feature.rolling;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Population standard deviation of the close over a window, in units of the price (TA-Lib STDDEV).
 *
 * @param length number of bars
 */
public record RollingDeviation(int length) implements SeriesFeature {

    public RollingDeviation {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("deviation_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.CLOSE, (window, bars, row) -> window.deviation());
    }
}
