package io.breadthflow.spark.features;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The vectors of one symbol from its bars. Only the name of the set travels to the executors; each finds the features in
 * its own catalogue, so no fold is ever serialized.
 *
 * @param set name of a feature set of the catalogue
 */
record SymbolVectors(String set) implements FlatMapGroupsFunction<String, Row, Row> {

    private static final int KEYS = 3;

    @Override
    public Iterator<Row> call(String symbol, Iterator<Row> sorted) {
        List<Row> rows = new ArrayList<>();
        sorted.forEachRemaining(rows::add);
        List<SeriesFeature> features = Catalogue.findSet(set).orElseThrow().series();
        return vectors(rows, BarRows.toBars(rows), features).iterator();
    }

    private static List<Row> vectors(List<Row> rows, BarColumns bars, List<SeriesFeature> features) {
        List<SeriesFold> folds = features.stream().map(SeriesFeature::start).toList();
        int outputs =
                features.stream().mapToInt(feature -> feature.outputs().size()).sum();
        double[] values = new double[outputs];
        List<Row> vectors = new ArrayList<>(rows.size());
        for (int row = 0; row < bars.size(); row++) {
            int at = 0;
            for (int i = 0; i < folds.size(); i++) {
                folds.get(i).update(bars, row, values, at);
                at += features.get(i).outputs().size();
            }
            vectors.add(vector(rows.get(row), values));
        }
        return vectors;
    }

    private static Row vector(Row bar, double[] values) {
        Object[] cells = new Object[KEYS + values.length];
        cells[0] = bar.getAs("symbol");
        cells[1] = bar.getAs("event_time");
        cells[2] = bar.getAs("available_at");
        for (int i = 0; i < values.length; i++) {
            cells[KEYS + i] = values[i];
        }
        return RowFactory.create(cells);
    }
}
