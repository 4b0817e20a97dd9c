package io.breadthflow.market.bar;

/** Kinds of bars, by what closes one. */
public enum BarKind {
    /** The end of a session of the instrument's calendar. */
    SESSION,
    /** A span of time that has passed. */
    TIME,
    /** A number of trades. */
    TICK,
    /** A number of units traded. */
    VOLUME,
    /** An amount of money traded, in units of the quote currency. */
    DOLLAR;

    /** True when bars of this kind close with the trading itself, so that each instrument has its own times. */
    public boolean followsActivity() {
        return switch (this) {
            case SESSION, TIME -> false;
            case TICK, VOLUME, DOLLAR -> true;
        };
    }
}
