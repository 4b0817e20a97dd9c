package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Distance of the close from its mean over the window that ends with it, in population standard deviations; NaN where
 * all closes of the window are equal. Between −√(n − 1) and √(n − 1).
 *
 * @param length number of bars
 */
public record BollingerZ(int length) implements SeriesFeature {

    public BollingerZ {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("bollinger_z_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.CLOSE, (window, bars, row) -> window.zScore());
    }
}
