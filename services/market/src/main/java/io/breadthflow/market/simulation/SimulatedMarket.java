package io.breadthflow.market.simulation;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarColumns.Times;
import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.market.calendar.TradingCalendar;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.instrument.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A simulated equity market: no price in it is real. Its returns are noise plus β times a feature that is known one session
 * before, so the probability of a rise is known for every bar, and with it what the best possible model can reach.
 *
 * <p>All numbers come from one seed through the generator {@value #GENERATOR}, whose algorithm is specified, and through
 * {@link StrictMath}. Market, dirt and each equity draw from generators of their own, so a market with more equities has
 * the same first ones, dirt apart.
 */
public final class SimulatedMarket {

    static final String GENERATOR = "L64X128MixRandom";

    /** Factor of the price at the unexplained jump: far below the −45 % that no ordinary return reaches. */
    private static final double JUMP = 0.4;

    private final SimulatedMarketSpec spec;
    private final List<LocalDate> dates;
    private final PlantedDirt dirt;
    private final List<SimulatedEquity> equities;

    private SimulatedMarket(SimulatedMarketSpec spec, RandomGenerator seeds) {
        this.spec = spec;
        this.dates = spec.dates();
        double[] shocks = shocks(generator(seeds.nextLong()), spec.sessions());
        this.dirt = PlantedDirt.draw(spec, generator(seeds.nextLong()));
        List<SimulatedEquity> simulated = new ArrayList<>(spec.instruments());
        for (int equity = 0; equity < spec.instruments(); equity++) {
            simulated.add(simulate(equity, new EquityProcess(generator(seeds.nextLong())), shocks));
        }
        this.equities = List.copyOf(simulated);
    }

    /** Simulates the market of {@code spec}. */
    public static SimulatedMarket of(SimulatedMarketSpec spec) {
        return new SimulatedMarket(spec, generator(spec.seed()));
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of(GENERATOR).create(seed);
    }

    private static double[] shocks(RandomGenerator random, int sessions) {
        double[] shocks = new double[sessions];
        for (int session = 0; session < sessions; session++) {
            shocks[session] = Normal.draw(random);
        }
        return shocks;
    }

    private SimulatedEquity simulate(int equity, EquityProcess process, double[] shocks) {
        EquityColumns columns = new EquityColumns(times());
        SeriesFold fold = spec.signal().feature().start();
        double[] outputs = new double[spec.signal().feature().outputs().size()];
        double[] probabilityUp = new double[shocks.length];
        double expected = 0;
        for (int session = 0; session < shocks.length; session++) {
            SimulatedBar bar = process.next(expected, shocks[session], dirt.jumpsAt(equity, session) ? JUMP : 1);
            BarColumns row = columns.add(bar);
            fold.update(row, 0, outputs, 0);
            expected = spec.beta() * spec.signal().clip(outputs[spec.signal().output()]);
            probabilityUp[session] = SimulatedEquity.rounded(Normal.cumulative(expected));
        }
        return new SimulatedEquity(new Instrument("sim", "equity", symbol(equity)), columns.build(), probabilityUp);
    }

    private Times times() {
        TradingCalendar nyse = Calendars.nyse();
        return new Times(
                dates.stream().mapToLong(nyse::closeMicros).toArray(),
                dates.stream().mapToLong(nyse::availableMicros).toArray());
    }

    /** S001, S002, …: as many digits as the last one needs, at least three, so that names sort as numbers. */
    private String symbol(int equity) {
        int digits = Math.max(3, Integer.toString(spec.instruments()).length());
        String number = Integer.toString(equity + 1);
        return "S" + "0".repeat(digits - number.length()) + number;
    }

    public SimulatedMarketSpec spec() {
        return spec;
    }

    /** Dates of the sessions, in order: bar {@code i} of every equity is of {@code dates().get(i)}. */
    public List<LocalDate> dates() {
        return dates;
    }

    /** The equities, by symbol. */
    public List<SimulatedEquity> equities() {
        return equities;
    }

    /** Errors planted in the file of this market; {@link #equities()} has only its jump. */
    public PlantedDirt dirt() {
        return dirt;
    }

    /** Score of the true probabilities on all rows. */
    public OracleScore oracle() {
        return OracleScore.of(this);
    }
}
