package io.breadthflow.market.feature.rolling;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Mean of the close over a window, in units of the price (TA-Lib SMA).
 *
 * @param length number of bars
 */
public record RollingMean(int length) implements SeriesFeature {

    public RollingMean {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("mean_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.CLOSE, (window, bars, row) -> window.mean());
    }
}
