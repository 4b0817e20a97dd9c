package io.breadthflow.market.simulation;

import java.util.random.RandomGenerator;

/**
 * The price of one equity, session by session: log return = volatility × (β·signal + market shock + own shock), where the
 * two shocks together have variance 1. There is no drift, so the probability of a rise is Φ(β·signal).
 *
 * <p>Each bar takes the same number of random numbers, whatever they are.
 */
final class EquityProcess {

    /** Share of the market in the variance; small, so that rows of one session are nearly independent. */
    static final double MARKET_SHARE = 0.02;

    private static final double MARKET_WEIGHT = StrictMath.sqrt(MARKET_SHARE);
    private static final double OWN_WEIGHT = StrictMath.sqrt(1 - MARKET_SHARE);

    private static final double LEAST_VOLATILITY = 0.008;
    private static final double MOST_VOLATILITY = 0.025;
    private static final double LEAST_PRICE = 20;
    private static final double MOST_PRICE = 200;
    private static final double LEAST_VOLUME = 100_000;
    private static final double MOST_VOLUME = 10_000_000;

    private static final double OVERNIGHT_SHARE = 0.4;
    private static final double OVERNIGHT_NOISE = 0.3;
    private static final double WICK = 0.4;
    private static final double VOLUME_NOISE = 0.3;

    private final RandomGenerator random;
    private final double volatility;
    private final double usualVolume;
    private double close;

    EquityProcess(RandomGenerator random) {
        this.random = random;
        this.volatility = logUniform(LEAST_VOLATILITY, MOST_VOLATILITY);
        this.close = logUniform(LEAST_PRICE, MOST_PRICE);
        this.usualVolume = logUniform(LEAST_VOLUME, MOST_VOLUME);
    }

    /**
     * The next bar.
     *
     * @param expected expected return in volatilities, β·signal of the bar before
     * @param marketShock the session's shock of the market, standard normal
     * @param jump what the price is multiplied by before the session opens; 1 for none
     */
    SimulatedBar next(double expected, double marketShock, double jump) {
        double shock = expected + MARKET_WEIGHT * marketShock + OWN_WEIGHT * Normal.draw(random);
        double before = close * jump;
        long open = Ticks.of(before
                * StrictMath.exp(volatility * (OVERNIGHT_SHARE * shock + OVERNIGHT_NOISE * Normal.draw(random))));
        long last = Ticks.of(before * StrictMath.exp(volatility * shock));
        close = Ticks.price(last);
        long high = Math.max(open, last) + 1 + wick(Math.max(open, last));
        long low = Math.min(open, last) - 1 - wick(Math.min(open, last));
        return new SimulatedBar(open, high, Math.max(1, low), last, volume(high, Math.max(1, low)));
    }

    private long wick(long ticks) {
        return Math.round(ticks * volatility * WICK * Math.abs(Normal.draw(random)));
    }

    /** More is traded when the price moves more: half of the usual volume plus the range in volatilities. */
    private long volume(long high, long low) {
        double range = (double) (high - low) / low / volatility;
        double noise = StrictMath.exp(VOLUME_NOISE * Normal.draw(random));
        return 1 + Math.round(usualVolume * 0.5 * (1 + range) * noise);
    }

    private double logUniform(double least, double most) {
        return least * StrictMath.pow(most / least, random.nextDouble());
    }
}
