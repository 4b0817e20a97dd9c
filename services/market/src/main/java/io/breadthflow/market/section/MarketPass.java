package io.breadthflow.market.section;

import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFolds;
import java.util.Iterator;

/**
 * The market features of all bars, one event time after the other, with one cross-section in memory at a time. An engine
 * feeds bars by event time, those of one time in any order; the folds end as they are after the last bar.
 *
 * @param <B> bars as the engine knows them
 */
public final class MarketPass<B extends SectionBar> implements Iterator<SectionValues<B>> {

    private final MarketFolds folds;
    private final Sections<B> sections;
    private final int outputs;

    /** Walks {@code bars}, none of which {@code folds}, the folds of {@code set}, have seen. */
    public MarketPass(FeatureSet set, MarketFolds folds, Iterator<? extends B> bars) {
        this.folds = folds;
        this.sections = new Sections<>(bars, folds.universe());
        this.outputs = set.marketOutputs();
    }

    @Override
    public boolean hasNext() {
        return sections.hasNext();
    }

    @Override
    public SectionValues<B> next() {
        Section<B> section = sections.next();
        SectionValues<B> values = new SectionValues<>(section, outputs);
        folds.update(section, values.output());
        return values;
    }
}
