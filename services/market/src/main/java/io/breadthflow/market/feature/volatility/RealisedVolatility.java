package io.breadthflow.market.feature.volatility;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Sample standard deviation (divisor n − 1) of the last n one-bar log returns, per bar and not annualised.
 *
 * @param length number of returns, at least 2
 */
public record RealisedVolatility(int length) implements SeriesFeature {

    public RealisedVolatility {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("realised_volatility_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.LOG_RETURN, (window, bars, row) -> window.sampleDeviation());
    }
}
