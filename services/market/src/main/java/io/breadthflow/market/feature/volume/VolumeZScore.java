package io.breadthflow.market.feature.volume;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Distance of the volume from its mean over the window that ends with it, in population standard deviations; NaN where
 * all volumes of the window are equal.
 *
 * @param length number of bars
 */
public record VolumeZScore(int length) implements SeriesFeature {

    public VolumeZScore {
        Lengths.require(2, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("volume_z_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length - 1;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, BarValue.VOLUME, (window, bars, row) -> window.zScore());
    }
}
