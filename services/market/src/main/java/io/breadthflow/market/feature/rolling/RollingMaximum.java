package io.breadthflow.market.feature.rolling;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Highest close over a window, in units of the price (TA-Lib MAX).
 *
 * @param length number of bars
 */
public record RollingMaximum(int length) implements SeriesFeature {

    public RollingMaximum {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("maximum_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.CLOSE, (window, bars, row) -> window.maximum());
    }
}
