package io.breadthflow.spark.features;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFolds;
import io.breadthflow.market.section.MarketPass;
import io.breadthflow.market.section.SectionValues;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * The market features of all bars, which come by event time behind the state of the market if there is one: a row with
 * the market outputs for every bar, and the new state at the end. Only the name of the set travels to the executors; each
 * finds the features in its own catalogue, so no fold is ever serialized.
 *
 * @param set name of a feature set of the catalogue
 */
record MarketRows(String set) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        FeatureSet features = Catalogue.findSet(set).orElseThrow();
        Ahead rows = new Ahead(sorted);
        byte[] state = rows.hasNext() ? VectorRow.stateOf(rows.peek()) : null;
        if (state != null) {
            rows.next();
        }
        MarketFolds folds = state == null ? MarketFolds.start(features) : MarketFolds.restore(features, state);
        MarketPass<RowBar> pass = new MarketPass<>(features, folds, new Bars(rows));
        return new RowQueue(
                () -> vectors(pass.next()),
                pass::hasNext,
                () -> VectorRow.state(Tables.MARKET_OWNER, folds.lastEventTime(), folds.save()));
    }

    private static List<Row> vectors(SectionValues<RowBar> section) {
        List<Row> vectors = new ArrayList<>(section.size());
        for (int i = 0; i < section.size(); i++) {
            RowBar bar = section.bar(i);
            vectors.add(VectorRow.vector(
                    bar.instrument().toString(),
                    Micros.toInstant(bar.eventTime()),
                    Micros.toInstant(section.knownAt(i)),
                    section.values(i)));
        }
        return vectors;
    }

    /** Rows as bars, one at a time. */
    private record Bars(Iterator<Row> rows) implements Iterator<RowBar> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RowBar next() {
            return RowBar.of(rows.next());
        }
    }
}
