package io.breadthflow.market.feature.fold;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;

/** The fold of a feature, of whose outputs only one is wanted. */
public final class OutputFold {

    private final SeriesFold fold;
    private final double[] outputs;
    private final int wanted;

    OutputFold(SeriesFold fold, int outputs, int wanted) {
        this.fold = fold;
        this.outputs = new double[outputs];
        this.wanted = wanted;
    }

    /** Takes bar {@code row} and returns the output. */
    public double update(BarColumns bars, int row) {
        fold.update(bars, row, outputs, 0);
        return outputs[wanted];
    }

    public void save(StateWriter writer) {
        fold.save(writer);
    }

    public void restore(StateReader reader) {
        fold.restore(reader);
    }
}
