package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Position of the close between the Bollinger bands at two deviations: 0 at the lower, 1 at the upper, beyond them outside;
 * NaN where the bands coincide. Equals z / 4 + ½.
 *
 * @param length number of bars
 */
public record BollingerPercentB(int length) implements SeriesFeature {

    public BollingerPercentB {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("bollinger_percent_b_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.CLOSE, (window, bars, row) -> window.zScore() / 4 + 0.5);
    }
}
