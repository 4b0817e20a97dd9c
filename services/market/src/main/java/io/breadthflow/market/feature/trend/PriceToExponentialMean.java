package io.breadthflow.market.feature.trend;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;

/**
 * Close divided by its {@link ExponentialMean}, less 1. A ratio.
 *
 * @param period the period of the average
 */
public record PriceToExponentialMean(int period) implements SeriesFeature {

    public PriceToExponentialMean {
        Lengths.require(1, period);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("price_to_ema_" + period, 1);
    }

    @Override
    public Memory memory() {
        return Memory.RECURSIVE;
    }

    @Override
    public int warmUp() {
        return period - 1;
    }

    @Override
    public SeriesFold start() {
        return new ExponentialMeanFold(period, (close, mean) -> Finite.ratio(close, mean) - 1);
    }
}
