package io.breadthflow.features.state;

import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFolds;
import io.breadthflow.market.feature.SeriesFolds;
import io.breadthflow.market.instrument.Instrument;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything the features of one listing remember: the folds of every instrument and those of the market. */
public final class FoldState {

    private final FeatureSet set;
    private final SortedMap<Instrument, SeriesFolds> series;
    private final MarketFolds market;

    FoldState(FeatureSet set, SortedMap<Instrument, SeriesFolds> series, MarketFolds market) {
        this.set = set;
        this.series = new TreeMap<>(series);
        this.market = market;
    }

    /** State that has seen no bar. */
    public static FoldState start(FeatureSet set) {
        return new FoldState(set, new TreeMap<>(), MarketFolds.start(set));
    }

    /** Folds of {@code instrument}, begun on its first appearance. */
    public SeriesFolds series(Instrument instrument) {
        return series.computeIfAbsent(instrument, appeared -> new SeriesFolds(set));
    }

    public MarketFolds market() {
        return market;
    }

    /** Last event time the state has seen, UTC microseconds; {@link Long#MIN_VALUE} before the first. */
    public long watermark() {
        return market.lastEventTime();
    }

    /** Instruments in key order with their folds. */
    SortedMap<Instrument, SeriesFolds> instruments() {
        return series;
    }
}
