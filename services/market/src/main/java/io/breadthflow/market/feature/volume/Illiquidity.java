package io.breadthflow.market.feature.volume;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.WindowFold;

/**
 * Mean of |simple return| / (close × volume) over a window, in 1 / money; a bar without volume makes it NaN (Y. Amihud,
 * Illiquidity and stock returns, Journal of Financial Markets 5, 2002, equation 1).
 *
 * @param length number of bars
 */
public record Illiquidity(int length) implements SeriesFeature {

    public Illiquidity {
        Lengths.require(1, length);
    }

    @Override
    public FeatureId id() {
        return new FeatureId("illiquidity_" + length, 1);
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public SeriesFold start() {
        return new WindowFold(length, Illiquidity::impact, (window, bars, row) -> window.mean());
    }

    private static double impact(BarColumns bars, int row, double previousClose) {
        double move = Math.abs(Finite.ratio(bars.close(row), previousClose) - 1);
        return Finite.ratio(move, bars.close(row) * bars.volume(row));
    }
}
