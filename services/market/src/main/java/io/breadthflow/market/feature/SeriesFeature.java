package io.breadthflow.market.feature;

import java.util.List;

/**
 * A feature of one instrument: a fold over its bars in order. The description is immutable and may be shared between
 * threads; each {@link #start()} gives a fold of its own.
 *
 * <p><b>NaN policy.</b> An output is NaN until {@link #warmUp()} bars have gone by, and whenever its formula is not
 * defined (0/0, a NaN in its window). What a NaN does to later bars is said by {@link #memory()}; it never outlives
 * {@link #warmUp()} bars. Infinities never leave a feature: they become NaN.
 */
public interface SeriesFeature {

    FeatureId id();

    /** Names of the outputs in the order in which the fold writes them; unique over the catalogue. */
    default List<String> outputs() {
        return List.of(id().name());
    }

    /** Span of history that an output depends on; it also decides how long a NaN is felt. */
    default Memory memory() {
        return Memory.WINDOW;
    }

    /** Number of leading bars whose outputs are NaN: the first defined value may stand at row {@code warmUp()}. */
    int warmUp();

    /** A fold that has seen no bar. */
    SeriesFold start();
}
