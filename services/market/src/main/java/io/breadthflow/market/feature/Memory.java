package io.breadthflow.market.feature;

/** Span of history that an output of a {@link SeriesFeature} depends on. */
public enum Memory {
    /**
     * The last {@link SeriesFeature#warmUp()} bars and the present one: a fold started there writes the same bits. A NaN
     * can make NaN the outputs of its own bar and of the {@code warmUp()} bars after it, and changes no other.
     */
    WINDOW,
    /**
     * Every bar since the first, as an exponential average does. A bar that is not finite in a column the feature reads
     * gives NaN and is otherwise skipped: later outputs are those of the series without that bar.
     */
    RECURSIVE
}
