package io.breadthflow.spark.features;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.SeriesFolds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/**
 * The whole vectors of one owner from its state and bars and from what the market features said of each bar, both oldest
 * first, and its new state at the end. The owner {@code MARKET} has no bars: its new state is passed on.
 *
 * @param set name of a feature set of the catalogue
 */
record OwnerVectors(String set) implements CoGroupFunction<String, Row, Row, Row> {

    /** Bars in memory at a time. */
    private static final int BATCH = 512;

    @Override
    public Iterator<Row> call(String owner, Iterator<Row> sorted, Iterator<Row> market) {
        if (owner.equals(Tables.MARKET_OWNER)) {
            return market;
        }
        FeatureSet features = Catalogue.findSet(set).orElseThrow();
        Ahead bars = new Ahead(sorted);
        byte[] state = VectorRow.stateOf(bars.peek());
        if (state != null) {
            bars.next();
        }
        SeriesFolds folds = state == null ? new SeriesFolds(features) : SeriesFolds.restore(features, state);
        double[] vector = new double[features.outputs().size()];
        return new RowQueue(
                () -> vectors(owner, batch(bars), market, folds, vector),
                bars::hasNext,
                () -> VectorRow.state(owner, folds.lastEventTime(), folds.save()));
    }

    private static List<Row> batch(Iterator<Row> bars) {
        List<Row> rows = new ArrayList<>(BATCH);
        while (rows.size() < BATCH && bars.hasNext()) {
            rows.add(bars.next());
        }
        return rows;
    }

    private static List<Row> vectors(
            String owner, List<Row> rows, Iterator<Row> market, SeriesFolds folds, double[] vector) {
        BarColumns bars = BarRows.toBars(rows);
        List<Row> vectors = new ArrayList<>(rows.size());
        for (int row = 0; row < bars.size(); row++) {
            Arrays.fill(vector, Double.NaN);
            folds.update(bars, row, vector);
            vectors.add(complete(owner, rows.get(row), market.next(), vector));
        }
        return vectors;
    }

    private static Row complete(String owner, Row bar, Row market, double[] vector) {
        if (!bar.getAs(BarInput.TIME).equals(market.getAs(VectorRow.TIME))) {
            throw new IllegalStateException("the bars of " + owner + " and their market features are not in step");
        }
        double[] last = VectorRow.values(market);
        System.arraycopy(last, 0, vector, vector.length - last.length, last.length);
        return VectorRow.vector(owner, bar.getAs(BarInput.TIME), market.getAs(VectorRow.AVAILABLE), vector);
    }
}
