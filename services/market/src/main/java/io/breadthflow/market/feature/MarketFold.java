package io.breadthflow.market.feature;

/** The state of a {@link MarketFeature}; the same promises as {@link SeriesFold}. */
public interface MarketFold {

    /**
     * Takes all bars of one event time. A feature of {@link Scope#MARKET} writes its outputs once through
     * {@link MarketOutput#market}, one of {@link Scope#INSTRUMENT} writes them for every entry of {@code now}.
     */
    void update(CrossSection now, MarketOutput out);

    void save(StateWriter writer);

    void restore(StateReader reader);
}
