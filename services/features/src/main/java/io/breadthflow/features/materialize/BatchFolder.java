package io.breadthflow.features.materialize;

import io.breadthflow.features.state.FoldState;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.SeriesFolds;

/** Folds batches of bars into rows of features, instrument by instrument and then across instruments. */
final class BatchFolder {

    private final FeatureSet set;
    private final FoldState state;
    private final int seriesOutputs;

    BatchFolder(FeatureSet set, FoldState state) {
        this.set = set;
        this.state = state;
        this.seriesOutputs = set.series().stream()
                .mapToInt(feature -> feature.outputs().size())
                .sum();
    }

    /** The rows of {@code batch}, whose bars all come after those the state has seen. */
    FeatureRows fold(BarBatch batch) {
        FeatureRows rows = new FeatureRows(set, batch);
        double[] vector = new double[seriesOutputs];
        for (BarSeries series : batch.series()) {
            foldSeries(series, vector, rows);
        }
        new CrossSections(batch, state.market().universe()).forEach(rows, seriesOutputs, this::foldMarket);
        return rows;
    }

    private void foldSeries(BarSeries series, double[] vector, FeatureRows rows) {
        SeriesFolds folds = state.series(series.instrument());
        for (int i = 0; i < series.bars().size(); i++) {
            folds.update(series.bars(), i, vector);
            rows.setFirst(seriesOutputs, series.firstRow() + i, vector);
        }
    }

    private void foldMarket(EventTimeSection section) {
        if (!set.market().isEmpty()) {
            section.delayToTheLastBar();
        }
        state.market().update(section, section);
    }
}
