package io.breadthflow.spark.features;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFolds;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * The market features of all bars, which come by event time behind the state of the market if there is one: a row with
 * the market outputs for every bar, and the new state at the end. Only the name of the set travels to the executors; each
 * finds the features in its own catalogue, so no fold is ever serialized.
 *
 * @param set name of a feature set of the catalogue
 */
record MarketPass(String set) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        FeatureSet features = Catalogue.findSet(set).orElseThrow();
        Ahead rows = new Ahead(sorted);
        byte[] state = rows.hasNext() ? VectorRow.stateOf(rows.peek()) : null;
        if (state != null) {
            rows.next();
        }
        MarketFolds folds = state == null ? MarketFolds.start(features) : MarketFolds.restore(features, state);
        Sections sections = new Sections(rows, features, folds.universe());
        return new RowQueue(
                () -> {
                    BarSection section = sections.next();
                    folds.update(section, section);
                    return section.vectors();
                },
                sections::hasNext,
                () -> VectorRow.state(Tables.MARKET_OWNER, folds.lastEventTime(), folds.save()));
    }
}
