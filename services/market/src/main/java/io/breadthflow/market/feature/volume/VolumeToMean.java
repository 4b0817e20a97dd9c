package io.breadthflow.market.feature.volume;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Volume divided by its mean over the window that ends with it; NaN where nothing was traded. A ratio.
 *
 * @param length number of bars
 */
public record VolumeToMean(int length) implements SeriesFeature {

    public VolumeToMean {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("volume_to_mean_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length, BarValue.VOLUME, (window, bars, row) -> Finite.ratio(window.newest(), window.mean()));
    }
}
