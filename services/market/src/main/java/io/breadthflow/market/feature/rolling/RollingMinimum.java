package io.breadthflow.market.feature.rolling;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Lowest close over a window, in units of the price (TA-Lib MIN).
 *
 * @param length number of bars
 */
public record RollingMinimum(int length) implements SeriesFeature {

    public RollingMinimum {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("minimum_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.CLOSE, (window, bars, row) -> window.minimum());
    }
}
