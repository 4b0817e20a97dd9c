package io.breadthflow.market.simulation;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;

/**
 * One equity of the simulated market, before dirt: bar {@code i} is of session {@code i}. Prices have 4 decimals.
 */
public final class SimulatedEquity {

    static final int PROBABILITY_DECIMALS = 10;

    private static final double PROBABILITY_STEPS = 1e10;

    private final Instrument instrument;
    private final BarColumns bars;
    private final double[] probabilityUp;

    SimulatedEquity(Instrument instrument, BarColumns bars, double[] probabilityUp) {
        this.instrument = instrument;
        this.bars = bars;
        this.probabilityUp = probabilityUp;
    }

    /** Its key, {@code sim.equity.S001}. */
    public Instrument instrument() {
        return instrument;
    }

    /** A bar for every session. */
    public BarColumns bars() {
        return bars;
    }

    /**
     * Probability, given everything known at the close of session {@code session}, that the next session closes higher;
     * 10 decimals, within (0, 1).
     */
    public double probabilityUp(int session) {
        return probabilityUp[session];
    }

    /** The nearest number of ten decimals, so that file and memory hold the same. */
    static double rounded(double probability) {
        return steps(probability) / PROBABILITY_STEPS;
    }

    /** {@code probability} in units of its last decimal. */
    static long steps(double probability) {
        return Math.round(probability * PROBABILITY_STEPS);
    }
}
