package io.breadthflow.features.materialize;

import io.breadthflow.contracts.table.FeaturesTable;
import io.breadthflow.lake.bar.BarPanel;
import io.breadthflow.lake.bar.PanelIndex;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.section.SectionValues;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a feature table while they are computed: one per bar of a batch, every output NaN until it is written. */
final class FeatureRows {

    private final FeatureSet set;
    private final PanelIndex index;
    private final double[][] outputs;
    private final long[] availableAt;

    FeatureRows(FeatureSet set, BarPanel batch) {
        this.set = set;
        this.index = batch.index();
        this.outputs = new double[set.outputs().size()][batch.rows()];
        for (double[] output : outputs) {
            Arrays.fill(output, Double.NaN);
        }
        this.availableAt = new long[batch.rows()];
    }

    /** Copies {@code values} to the first outputs of {@code row}. */
    void setFirst(int row, double[] values) {
        for (int output = 0; output < values.length; output++) {
            outputs[output][row] = values[output];
        }
    }

    /** Copies the values of a cross-section to the last outputs of its rows, and when each row could first be known. */
    void setLast(SectionValues<PanelBars.Bar> section) {
        for (int i = 0; i < section.size(); i++) {
            int row = section.bar(i).panelRow();
            double[] values = section.values(i);
            for (int output = 0; output < values.length; output++) {
                outputs[outputs.length - values.length + output][row] = values[output];
            }
            availableAt[row] = section.knownAt(i);
        }
    }

    /** As columns of the set's table. */
    Columns toColumns(String listing) {
        long[] eventTime =
                IntStream.range(0, index.rows()).mapToLong(index::time).toArray();
        Columns.Builder columns = Columns.ofSize(index.rows())
                .constant(FeaturesTable.MARKET, listing)
                .ints(
                        FeaturesTable.YEAR,
                        Arrays.stream(eventTime).mapToInt(Micros::year).toArray())
                .add(FeaturesTable.SYMBOL, symbols())
                .longs(FeaturesTable.EVENT_TIME, eventTime)
                .longs(FeaturesTable.AVAILABLE_AT, availableAt);
        List<String> names = set.outputs();
        for (int output = 0; output < outputs.length; output++) {
            columns.doubles(names.get(output), outputs[output]);
        }
        return columns.build();
    }

    private Column.Strings symbols() {
        int[] codes = new int[index.rows()];
        List<String> symbols = index.symbols();
        for (int code = 0; code < symbols.size(); code++) {
            Arrays.fill(codes, index.start(code), index.end(code), code);
        }
        return new Column.Strings(codes, symbols.toArray(String[]::new));
    }
}
