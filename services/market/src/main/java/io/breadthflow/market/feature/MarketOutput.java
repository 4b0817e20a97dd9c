package io.breadthflow.market.feature;

/** Sink of a market fold's outputs; an output that is not written stays NaN. */
public interface MarketOutput {

    /** Output {@code output} of the market, for every instrument of this event time. */
    void market(int output, double value);

    /** Output {@code output} of entry {@code entry} of the cross-section. */
    void instrument(int output, int entry, double value);
}
