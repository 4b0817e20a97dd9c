package io.breadthflow.market.feature.momentum;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.BarValue;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Simple return over a number of bars: close divided by the close {@code length} bars ago, less 1. A ratio; 100 times it is
 * TA-Lib's ROC. Only the two closes count: a NaN between them does no harm.
 *
 * @param length bars between the two closes, at least 1
 */
public record SimpleReturn(int length) implements SeriesFeature {

    public SimpleReturn {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("return_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(
                length + 1, BarValue.CLOSE, (window, bars, row) -> Finite.ratio(window.newest(), window.oldest()) - 1);
    }
}
