package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * High less low, divided by the close: the range of one bar as a ratio.
 */
public record HighLowRange() implements SeriesFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("high_low_range", 1);
    }

    @Override
    public int warmUp() {
        return 0;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                1,
                (bars, row, previousClose) -> Finite.ratio(bars.high(row) - bars.low(row), bars.close(row)),
                (window, bars, row) -> window.newest());
    }
}
