package io.breadthflow.features.materialize;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureSet;
import java.util.Arrays;
import java.util.List;

/** Rows of a feature table while they are computed: one per bar of a batch, every output NaN until it is written. */
final class FeatureRows {

    private final FeatureSet set;
    private final BarBatch batch;
    private final double[][] outputs;
    private final long[] availableAt;

    FeatureRows(FeatureSet set, BarBatch batch) {
        this.set = set;
        this.batch = batch;
        this.outputs = new double[set.outputs().size()][batch.rows()];
        for (double[] output : outputs) {
            Arrays.fill(output, Double.NaN);
        }
        this.availableAt = column(BarColumns::availableAt);
    }

    void set(int output, int row, double value) {
        outputs[output][row] = value;
    }

    /** Copies the first {@code count} of {@code values} to the first outputs of {@code row}. */
    void setFirst(int count, int row, double[] values) {
        for (int output = 0; output < count; output++) {
            outputs[output][row] = values[output];
        }
    }

    /** When the vector of {@code row} could first have been known, UTC microseconds. */
    long availableAt(int row) {
        return availableAt[row];
    }

    void availableAt(int row, long time) {
        availableAt[row] = time;
    }

    /** As columns of the set's table. */
    Columns toColumns(String listing) {
        long[] eventTime = column(BarColumns::eventTime);
        Columns.Builder columns = Columns.ofSize(batch.rows())
                .constant("market", listing)
                .ints("year", Arrays.stream(eventTime).mapToInt(Micros::year).toArray())
                .add("symbol", symbols())
                .longs("event_time", eventTime)
                .longs("available_at", availableAt);
        List<String> names = set.outputs();
        for (int output = 0; output < outputs.length; output++) {
            columns.doubles(names.get(output), outputs[output]);
        }
        return columns.build();
    }

    private Column.Strings symbols() {
        int[] codes = new int[batch.rows()];
        String[] dictionary = new String[batch.series().size()];
        int code = 0;
        for (BarSeries series : batch.series()) {
            Arrays.fill(
                    codes, series.firstRow(), series.firstRow() + series.bars().size(), code);
            dictionary[code++] = series.instrument().symbol();
        }
        return new Column.Strings(codes, dictionary);
    }

    private long[] column(BarTime time) {
        long[] values = new long[batch.rows()];
        for (BarSeries series : batch.series()) {
            for (int i = 0; i < series.bars().size(); i++) {
                values[series.firstRow() + i] = time.of(series.bars(), i);
            }
        }
        return values;
    }

    private interface BarTime {
        long of(BarColumns bars, int row);
    }
}
