package io.breadthflow.market.feature;

/** Whom a market feature's value belongs to. */
public enum Scope {
    /** One value for the whole market, the same for every instrument of that event time. */
    MARKET,
    /** One value for each instrument that has a bar at that event time, as a rank within the cross-section. */
    INSTRUMENT
}
