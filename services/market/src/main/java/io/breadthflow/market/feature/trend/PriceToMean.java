package io.breadthflow.market.feature.trend;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Close divided by its mean over a window that ends with it, less 1. A ratio.
 *
 * @param length number of bars
 */
public record PriceToMean(int length) implements SeriesFeature {

    public PriceToMean {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("price_to_mean_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length, BarValue.CLOSE, (window, bars, row) -> Finite.ratio(window.newest(), window.mean()) - 1);
    }
}
