package io.breadthflow.market.feature.trend;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Lengths;

/**
 * Exponential moving average of the close, in units of the price: weight 2 / (n + 1), seeded by the mean of the first n
 * closes (TA-Lib EMA).
 *
 * @param period the n of the weight and of the seed
 */
public record ExponentialMean(int period) implements SeriesFeature {

    public ExponentialMean {
        Lengths.require(1, period);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("ema_" + period, 1);
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
        return new ExponentialMeanFold(period, (close, mean) -> mean);
    }
}
