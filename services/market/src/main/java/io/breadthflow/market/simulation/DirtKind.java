package io.breadthflow.market.simulation;

/** Kind of error planted in a row of the file. */
public enum DirtKind {
    /** One of the five numbers is empty. */
    NULL_FIELD("nulls"),
    /** High and low have changed places. */
    BROKEN_OHLC("brokenOhlc"),
    /** The same row stands in the file twice. */
    DUPLICATE_ROW("duplicates"),
    /** The row is missing. */
    GAP("gaps"),
    /** The close falls to about 40 % of the one before, with nothing that explains it. */
    UNEXPLAINED_JUMP("unexplainedJumps");

    private final String key;

    DirtKind(String key) {
        this.key = key;
    }

    /** Its name in {@code simulation.json}. */
    public String key() {
        return key;
    }
}
