package io.breadthflow.market.feature.volume;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Mean of close × volume over a window, in money per bar.
 *
 * @param length number of bars
 */
public record DollarVolume(int length) implements SeriesFeature {

    public DollarVolume {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("dollar_volume_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.MONEY, (window, bars, row) -> window.mean());
    }
}
