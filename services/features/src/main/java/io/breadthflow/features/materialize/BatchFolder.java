package io.breadthflow.features.materialize;

import io.breadthflow.features.state.FoldState;
import io.breadthflow.lake.bar.BarPanel;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.SeriesFolds;
import io.breadthflow.market.section.MarketPass;

/** Folds batches of bars into rows of features, instrument by instrument and then across instruments. */
final class BatchFolder {

    private final FeatureSet set;
    private final FoldState state;

    BatchFolder(FeatureSet set, FoldState state) {
        this.set = set;
        this.state = state;
    }

    /** The rows of {@code batch}, whose bars all come after those the state has seen. */
    FeatureRows fold(BarPanel batch) {
        FeatureRows rows = new FeatureRows(set, batch);
        double[] vector = new double[set.seriesOutputs()];
        for (int instrument = 0; instrument < batch.instruments(); instrument++) {
            foldSeries(batch, instrument, vector, rows);
        }
        new MarketPass<>(set, state.market(), new PanelBars(batch)).forEachRemaining(rows::setLast);
        return rows;
    }

    private void foldSeries(BarPanel batch, int instrument, double[] vector, FeatureRows rows) {
        SeriesFolds folds = state.series(batch.instrument(instrument));
        BarColumns bars = batch.bars(instrument);
        for (int i = 0; i < bars.size(); i++) {
            folds.update(bars, i, vector);
            rows.setFirst(batch.index().start(instrument) + i, vector);
        }
    }
}
