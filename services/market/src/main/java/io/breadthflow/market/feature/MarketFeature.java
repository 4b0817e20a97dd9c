package io.breadthflow.market.feature;

import java.util.List;

/**
 * A feature of the whole market: a fold over cross-sections in time order. NaN policy as for {@link SeriesFeature}.
 */
public interface MarketFeature {

    FeatureId id();

    /** Names of the outputs in the order in which the fold writes them; unique over the catalogue. */
    default List<String> outputs() {
        return List.of(id().name());
    }

    Scope scope();

    /** Number of leading event times whose outputs are NaN. */
    int warmUp();

    /** A fold that has seen no cross-section; {@code universe} grows while it runs. */
    MarketFold start(Universe universe);
}
