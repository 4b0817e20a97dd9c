package io.breadthflow.market.feature.momentum;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Open divided by the previous close, less 1: what happened while the market was shut. A ratio.
 */
public record Gap() implements SeriesFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("gap", 1);
    }

    @Override
    public int warmUp() {
        return 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                1,
                (bars, row, previousClose) -> Finite.ratio(bars.open(row), previousClose) - 1,
                (window, bars, row) -> window.newest());
    }
}
