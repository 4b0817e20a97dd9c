package io.breadthflow.market.feature.momentum;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Position of the close within the range of its bar: 0 at the low, 1 at the high; NaN for a bar without range.
 */
public record CloseLocation() implements SeriesFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("close_location", 1);
    }

    @Override
    public int warmUp() {
        return 0;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                1,
                (bars, row, previousClose) ->
                        Finite.ratio(bars.close(row) - bars.low(row), bars.high(row) - bars.low(row)),
                (window, bars, row) -> window.newest());
    }
}
