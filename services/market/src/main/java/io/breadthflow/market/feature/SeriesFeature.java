package io.breadthflow.market.feature;

import java.util.List;

/**
 * A feature of one instrument: a fold over its bars in order. The description is immutable and may be shared between
 * threads; each {@link #start()} gives a fold of its own.
 *
 * <p><b>NaN policy.</b> An output is NaN until {@link #warmUp()} bars have gone by, and whenever its formula is not
 * defined (0/0, a NaN in its window). A NaN leaves with its window. Infinities never leave a feature: they become NaN.
 */
public interface SeriesFeature {

    FeatureId id();

    /** Names of the outputs in the order in which the fold writes them; unique over the catalogue. */
    List<String> outputs();

    /** Number of leading bars whose outputs are NaN: the first defined value may stand at row {@code warmUp()}. */
    int warmUp();

    /** A fold that has seen no bar. */
    SeriesFold start();
}
