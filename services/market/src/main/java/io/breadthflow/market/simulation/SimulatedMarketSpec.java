package io.breadthflow.market.simulation;

import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.market.calendar.TradingCalendar;
import io.breadthflow.market.digest.Sha256;
import io.breadthflow.market.feature.volatility.BollingerZ;
import java.time.LocalDate;
import java.util.List;

/**
 * Parameters of a simulated market. Equal specs give equal markets, to the byte, on every machine.
 *
 * @param seed of all random numbers
 * @param instruments number of equities, 2 to 9,999
 * @param sessions number of NYSE sessions from {@link #FIRST_SESSION} on, at least 30
 * @param beta expected log return of the next session per unit of the signal, in daily volatilities of the equity; negative
 *     means that prices return to their mean, 0 that nothing can be predicted
 * @param signal what is known at the close and drives the next return
 */
public record SimulatedMarketSpec(long seed, int instruments, int sessions, double beta, PlantedSignal signal) {

    /** Session of the first bar. */
    public static final LocalDate FIRST_SESSION = LocalDate.of(2013, 2, 8);

    /** Gives the best possible forecast of the next direction an accuracy of about 0.58. */
    public static final double DEFAULT_BETA = -0.22;

    private static final int MODEL_VERSION = 1;
    private static final int MOST_INSTRUMENTS = 9_999;
    private static final int LEAST_SESSIONS = 30;
    private static final double SIGNAL_BOUND = 2.0;

    public SimulatedMarketSpec {
        if (instruments < 2 || instruments > MOST_INSTRUMENTS) {
            throw new IllegalArgumentException(
                    "a simulated market has 2 to " + MOST_INSTRUMENTS + " instruments, not " + instruments);
        }
        int known = Calendars.nyse().size() - Calendars.nyse().sessionIndex(FIRST_SESSION);
        if (sessions < LEAST_SESSIONS || sessions > known) {
            throw new IllegalArgumentException("a simulated market has " + LEAST_SESSIONS + " to " + known
                    + " sessions from " + FIRST_SESSION + ", not " + sessions);
        }
        if (!(Math.abs(beta * signal.bound()) <= 1)) {
            throw new IllegalArgumentException("beta " + beta + " times the signal's bound " + signal.bound()
                    + " must lie within one daily volatility");
        }
    }

    /** Mean reversion of {@code bollinger_z_20}, clipped at two deviations. */
    public static SimulatedMarketSpec of(long seed, int instruments, int sessions) {
        return new SimulatedMarketSpec(
                seed, instruments, sessions, DEFAULT_BETA, new PlantedSignal(new BollingerZ(20), 0, SIGNAL_BOUND));
    }

    /** 100 equities over 1,260 sessions with seed 42. */
    public static SimulatedMarketSpec defaults() {
        return of(42, 100, 1260);
    }

    /** The same market without any signal: every probability is ½. */
    public SimulatedMarketSpec nullTwin() {
        return new SimulatedMarketSpec(seed, instruments, sessions, 0, signal);
    }

    /** Dates of its sessions, in order. */
    public List<LocalDate> dates() {
        TradingCalendar nyse = Calendars.nyse();
        int first = nyse.sessionIndex(FIRST_SESSION);
        return nyse.sessions(FIRST_SESSION, nyse.session(first + sessions - 1).plusDays(1));
    }

    /** Everything that determines the market, on one line. */
    public String text() {
        return "simulated-market " + MODEL_VERSION + ": seed " + seed + ", instruments " + instruments + ", sessions "
                + sessions + " from " + FIRST_SESSION + ", beta " + beta + ", signal " + signal;
    }

    /** First 16 hexadecimal digits of the SHA-256 of {@link #text()}. */
    public String hash() {
        return Sha256.of(text()).substring(0, 16);
    }
}
