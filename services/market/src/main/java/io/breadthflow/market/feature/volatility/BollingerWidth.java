package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Width of the Bollinger bands at two deviations, over their middle: 4 · population deviation / mean. A ratio.
 *
 * @param length number of bars
 */
public record BollingerWidth(int length) implements SeriesFeature {

    public BollingerWidth {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("bollinger_width_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length, BarValue.CLOSE, (window, bars, row) -> Finite.ratio(4 * window.deviation(), window.mean()));
    }
}
