package io.breadthflow.market.testing;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;

/** Outputs of a series feature over bars, {@code [row][output]}. */
public final class Computed {

    private Computed() {}

    /** One fold over all bars. */
    public static double[][] batch(SeriesFeature feature, BarColumns bars) {
        return resume(feature.start(), feature, bars);
    }

    /** {@code fold} over all bars, whatever it has seen before. */
    public static double[][] resume(SeriesFold fold, SeriesFeature feature, BarColumns bars) {
        double[][] outputs = new double[bars.size()][feature.outputs().size()];
        for (int row = 0; row < bars.size(); row++) {
            fold.update(bars, row, outputs[row], 0);
        }
        return outputs;
    }

    /** Each bar alone in its own columns, as a live feed brings it. */
    public static double[][] oneByOne(SeriesFeature feature, BarColumns bars) {
        SeriesFold fold = feature.start();
        double[][] outputs = new double[bars.size()][feature.outputs().size()];
        for (int row = 0; row < bars.size(); row++) {
            fold.update(bars.slice(row, row + 1), 0, outputs[row], 0);
        }
        return outputs;
    }

    /** A new fold for every bar, restored from what the one before it has saved. */
    public static double[][] restoredAtEveryRow(SeriesFeature feature, BarColumns bars) {
        SeriesFold fold = feature.start();
        double[][] outputs = new double[bars.size()][feature.outputs().size()];
        for (int row = 0; row < bars.size(); row++) {
            fold.update(bars, row, outputs[row], 0);
            fold = restored(feature, saved(fold));
        }
        return outputs;
    }

    /** The only output of {@code feature}, by row. */
    public static double[] only(SeriesFeature feature, BarColumns bars) {
        double[][] outputs = batch(feature, bars);
        double[] column = new double[outputs.length];
        for (int row = 0; row < column.length; row++) {
            column[row] = outputs[row][0];
        }
        return column;
    }

    public static byte[] saved(SeriesFold fold) {
        StateWriter writer = new StateWriter();
        fold.save(writer);
        return writer.toBytes();
    }

    public static SeriesFold restored(SeriesFeature feature, byte[] state) {
        SeriesFold fold = feature.start();
        StateReader reader = new StateReader(state);
        fold.restore(reader);
        if (!reader.isExhausted()) {
            throw new AssertionError(feature.id() + " saves more than it restores");
        }
        return fold;
    }
}
