package io.breadthflow.market.feature.momentum;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Logarithmic return over a number of bars: natural logarithm of close over the close {@code length} bars ago.
 *
 * @param length bars between the two closes, at least 1
 */
public record LogReturn(int length) implements SeriesFeature {

    public LogReturn {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("log_return_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length + 1, BarValue.CLOSE, (window, bars, row) -> Finite.logRatio(window.newest(), window.oldest()));
    }
}
