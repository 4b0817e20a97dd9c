package io.breadthflow.market.feature.combinator;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.FeatureOutput;
import io.breadthflow.market.feature.fold.Lengths;
import io.breadthflow.market.feature.fold.OutputFold;
import io.breadthflow.market.feature.fold.Window;

/**
 * Lag of another feature's output by some bars, in its unit. A NaN arrives {@code bars} later than it does there,
 * also that of a bar which a recursive feature skips.
 *
 * @param of the output that is held back
 * @param bars by how many bars, at least 1
 */
public record Lagged(FeatureOutput of, int bars) implements SeriesFeature {

    public Lagged {
        Lengths.require(1, bars);
    }

    @Override
    public FeatureId id() {
        return new FeatureId(of.name() + "_lag_" + bars, of.feature().id().version());
    }

    @Override
    public Memory memory() {
        return of.feature().memory();
    }

    @Override
    public int warmUp() {
        return of.feature().warmUp() + bars;
    }

    @Override
    public SeriesFold start() {
        return new Fold(of.start(), new Window(bars + 1));
    }

    private record Fold(OutputFold inner, Window past) implements SeriesFold {

        @Override
        public void update(BarColumns bars, int row, double[] out, int at) {
            past.push(inner.update(bars, row));
            out[at] = past.oldest();
        }

        @Override
        public void save(StateWriter writer) {
            inner.save(writer);
            past.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            inner.restore(reader);
            past.restore(reader);
        }
    }
}
