package io.breadthflow.market.feature.trend;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Close divided by the lowest low of the window that ends with it, less 1: at least 0 (0 closes at the low).
 *
 * @param length number of bars
 */
public record DistanceFromLow(int length) implements SeriesFeature {

    public DistanceFromLow {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("distance_from_low_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length, BarValue.LOW, (window, bars, row) -> Finite.ratio(bars.close(row), window.minimum()) - 1);
    }
}
