package io.breadthflow.market.feature.combinator;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.FeatureOutput;
import io.breadthflow.market.feature.fold.Finite;
import io.breadthflow.market.feature.fold.OutputFold;

/**
 * An output in units of the price, divided by the close of the same bar: a ratio that instruments of any price share.
 * 100 times that of {@code atr_14} is TA-Lib's NATR.
 *
 * @param of the output that is divided
 */
public record PerPrice(FeatureOutput of) implements SeriesFeature {

    @Override
    public FeatureId id() {
        return new FeatureId(of.name() + "_per_price", of.feature().id().version());
    }

    @Override
    public Memory memory() {
        return of.feature().memory();
    }

    @Override
    public int warmUp() {
        return of.feature().warmUp();
    }

    @Override
    public SeriesFold start() {
        return new Fold(of.start());
    }

    private record Fold(OutputFold inner) implements SeriesFold {

        @Override
        public void update(BarColumns bars, int row, double[] out, int at) {
            out[at] = Finite.ratio(inner.update(bars, row), bars.close(row));
        }

        @Override
        public void save(StateWriter writer) {
            inner.save(writer);
        }

        @Override
        public void restore(StateReader reader) {
            inner.restore(reader);
        }
    }
}
