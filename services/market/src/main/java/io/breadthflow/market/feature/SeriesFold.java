package io.breadthflow.market.feature;

import io.breadthflow.market.bar.BarColumns;

/**
 * The state of a {@link SeriesFeature} over one instrument. Fed with the same bars in the same order it writes the same
 * bits, however the bars are split into calls and however often it is saved and restored in between.
 */
public interface SeriesFold {

    /**
     * Takes the bar {@code row} and writes the feature's outputs at {@code out[at], out[at + 1], …}. Reads no other row:
     * what it needs of earlier bars it has kept.
     */
    void update(BarColumns bars, int row, double[] out, int at);

    /** Writes the whole state; what is bounded by the longest window stays bounded here. */
    void save(StateWriter writer);

    /** Replaces the state by one that {@link #save} of a fold of the same feature has written. */
    void restore(StateReader reader);
}
