package io.breadthflow.market.section;

import io.breadthflow.market.feature.MarketOutput;
import java.util.Arrays;

/**
 * Outputs of the market features for every bar of one event time; NaN where they are not defined. A value of the market rests on
 * all bars of its time, so it is known once the last of them is.
 */
public final class SectionValues<B extends SectionBar> {

    private final Section<B> section;
    private final double[][] values;
    private final long knownAt;

    /** Values of {@code section} before any fold has written, with {@code outputs} outputs per bar. */
    SectionValues(Section<B> section, int outputs) {
        this.section = section;
        this.values = new double[section.size()][outputs];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        this.knownAt = outputs == 0 ? Long.MIN_VALUE : section.knownAt();
    }

    /** Number of bars. */
    public int size() {
        return values.length;
    }

    /** The bar {@code i}. */
    public B bar(int i) {
        return section.bar(i);
    }

    /** Time at which the whole vector of bar {@code i} could first have been known, UTC microseconds. */
    public long knownAt(int i) {
        return Math.max(knownAt, bar(i).availableAt());
    }

    /** The market outputs of bar {@code i}, not copied. */
    public double[] values(int i) {
        return values[i];
    }

    /** Sink that folds write to. */
    MarketOutput output() {
        return new MarketOutput() {
            @Override
            public void market(int output, double value) {
                for (double[] row : values) {
                    row[output] = value;
                }
            }

            @Override
            public void instrument(int output, int entry, double value) {
                values[entry][output] = value;
            }
        };
    }
}
