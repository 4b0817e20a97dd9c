package io.breadthflow.spark.features;

import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/** The bars of one event time, and what the market features say of each. */
final class BarSection implements CrossSection, MarketOutput {

    private final List<Row> rows;
    private final int[] members;
    private final List<BarColumns> bars;
    private final double[][] values;
    private final boolean waitsForAll;

    /** Of {@code rows}, which are of one event time and come by the number of their instrument. */
    BarSection(FeatureSet set, List<Row> rows, int[] members) {
        this.rows = rows;
        this.members = members;
        this.bars = rows.stream().map(row -> BarRows.toBars(List.of(row))).toList();
        this.waitsForAll = !set.market().isEmpty();
        int outputs = 0;
        for (MarketFeature feature : set.market()) {
            outputs += feature.outputs().size();
        }
        this.values = new double[rows.size()][outputs];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
    }

    /** A row of market outputs per bar; it is known only once the last bar of its event time is. */
    List<Row> vectors() {
        long latest = Long.MIN_VALUE;
        for (BarColumns bar : bars) {
            latest = Math.max(latest, bar.availableAt(0));
        }
        Instant time = Micros.toInstant(eventTime());
        List<Row> vectors = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            long known = waitsForAll ? latest : bars.get(i).availableAt(0);
            vectors.add(VectorRow.vector(rows.get(i).getAs(BarInput.OWNER), time, Micros.toInstant(known), values[i]));
        }
        return vectors;
    }

    @Override
    public long eventTime() {
        return bars.get(0).eventTime(0);
    }

    @Override
    public int size() {
        return members.length;
    }

    @Override
    public int member(int i) {
        return members[i];
    }

    @Override
    public BarColumns bars(int i) {
        return bars.get(i);
    }

    @Override
    public int row(int i) {
        return 0;
    }

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
}
