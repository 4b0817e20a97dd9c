package io.breadthflow.market.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.volatility.BollingerZ;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedMarketTest {

    private static final SimulatedMarketSpec SMALL = SimulatedMarketSpec.of(7, 5, 300);

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2, 3})
    void theOracleForecastsTheNextDirectionWithAnAccuracyOfFiftyEightPercent(long seed) {
        OracleScore oracle =
                SimulatedMarket.of(SimulatedMarketSpec.of(seed, 100, 1260)).oracle();

        assertThat(oracle.accuracy()).isBetween(0.57, 0.59);
        assertThat(oracle.expected()).isCloseTo(oracle.accuracy(), within(0.006));
    }

    @Test
    void theNullTwinCannotBeForecast() {
        SimulatedMarket twin = SimulatedMarket.of(SimulatedMarketSpec.defaults().nullTwin());

        assertThat(twin.oracle().expected()).isEqualTo(0.5);
        assertThat(twin.oracle().accuracy()).isCloseTo(0.5, within(0.01));
        assertThat(twin.equities()).allMatch(equity -> equity.probabilityUp(700) == 0.5);
    }

    @Test
    void risesAreAsFrequentAsTheirProbabilitySaysInEveryDecile() {
        SimulatedMarket market = SimulatedMarket.of(SimulatedMarketSpec.of(42, 200, 1260));
        Calibration calibration = Calibration.of(market);

        for (int decile = 0; decile < 10; decile++) {
            assertThat(calibration.frequency(decile))
                    .as("decile %d", decile)
                    .isCloseTo(calibration.meanProbability(decile), within(0.012));
        }
        assertThat(calibration.meanProbability(9) - calibration.meanProbability(0))
                .isGreaterThan(0.2);
    }

    @Test
    void theProbabilityIsThatOfTheCatalogueFeatureAtTheSameClose() {
        SimulatedEquity equity = SimulatedMarket.of(SMALL).equities().get(3);
        SeriesFold fold = new BollingerZ(20).start();
        double[] z = new double[1];
        for (int session = 0; session < 300; session++) {
            fold.update(equity.bars(), session, z, 0);
            double signal = Double.isNaN(z[0]) ? 0 : Math.min(2, Math.max(-2, z[0]));
            assertThat(equity.probabilityUp(session))
                    .isCloseTo(Normal.cumulative(SimulatedMarketSpec.DEFAULT_BETA * signal), within(1e-10));
        }
    }

    @Test
    void theWarmUpHasNoSignal() {
        SimulatedEquity equity = SimulatedMarket.of(SMALL).equities().get(0);

        for (int session = 0; session < 19; session++) {
            assertThat(equity.probabilityUp(session)).isEqualTo(0.5);
        }
        assertThat(equity.probabilityUp(19)).isNotEqualTo(0.5);
    }

    @Test
    void barsAreConsistentAndStampedWithTheClosesOfTheirSessions() {
        SimulatedMarket market = SimulatedMarket.of(SMALL);
        List<LocalDate> dates = market.dates();

        assertThat(dates).hasSize(300).startsWith(LocalDate.of(2013, 2, 8), LocalDate.of(2013, 2, 11));
        for (SimulatedEquity equity : market.equities()) {
            BarColumns bars = equity.bars();
            for (int row = 0; row < bars.size(); row++) {
                assertThat(bars.low(row)).isPositive().isLessThan(Math.min(bars.open(row), bars.close(row)));
                assertThat(bars.high(row)).isGreaterThan(Math.max(bars.open(row), bars.close(row)));
                assertThat(bars.volume(row)).isPositive();
                assertThat(bars.eventTime(row)).isEqualTo(Calendars.nyse().closeMicros(dates.get(row)));
                assertThat(bars.availableAt(row)).isEqualTo(Calendars.nyse().availableMicros(dates.get(row)));
            }
        }
    }

    @Test
    void volatilityDiffersBetweenEquitiesAndVolumeFollowsTheRange() {
        List<SimulatedEquity> equities =
                SimulatedMarket.of(SimulatedMarketSpec.of(42, 30, 600)).equities();
        double[] volatilities = equities.stream()
                .mapToDouble(equity -> volatility(equity.bars()))
                .sorted()
                .toArray();

        assertThat(volatilities[27] / volatilities[2]).isGreaterThan(1.8);
        assertThat(volatilities[2]).isGreaterThan(0.007);
        assertThat(volatilities[27]).isLessThan(0.027);
        assertThat(equities).allMatch(equity -> volumeOfWideBars(equity.bars()) > 1.2);
    }

    @Test
    void oneCloseJumpsBeyondAnyOrdinaryReturn() {
        long jumps = SimulatedMarket.of(SimulatedMarketSpec.defaults()).equities().stream()
                .mapToLong(equity -> jumps(equity.bars()))
                .sum();

        assertThat(jumps).isEqualTo(1);
    }

    @Test
    void equalSpecsGiveEqualMarketsAndOtherSeedsOtherOnes() {
        assertThat(closes(SimulatedMarket.of(SMALL))).isEqualTo(closes(SimulatedMarket.of(SMALL)));
        assertThat(closes(SimulatedMarket.of(SMALL)))
                .isNotEqualTo(closes(SimulatedMarket.of(SimulatedMarketSpec.of(8, 5, 300))));
    }

    @Test
    void namesSortAsTheirNumbers() {
        assertThat(SimulatedMarket.of(SMALL).equities())
                .extracting(equity -> equity.instrument().toString())
                .containsExactly(
                        "sim.equity.S001", "sim.equity.S002", "sim.equity.S003", "sim.equity.S004", "sim.equity.S005");
    }

    private static double[] closes(SimulatedMarket market) {
        return market.equities().stream()
                .flatMapToDouble(equity -> Arrays.stream(closes(equity.bars())))
                .toArray();
    }

    private static double[] closes(BarColumns bars) {
        double[] closes = new double[bars.size()];
        Arrays.setAll(closes, bars::close);
        return closes;
    }

    private static double volatility(BarColumns bars) {
        double sum = 0;
        int rows = 0;
        for (int row = 1; row < bars.size(); row++) {
            double logReturn = Math.log(bars.close(row) / bars.close(row - 1));
            if (Math.abs(logReturn) < 0.5) {
                sum += logReturn * logReturn;
                rows++;
            }
        }
        return Math.sqrt(sum / rows);
    }

    /** Mean volume of the bars with a range above the mean one, relative to that of the others. */
    private static double volumeOfWideBars(BarColumns bars) {
        double[] ranges = new double[bars.size()];
        Arrays.setAll(ranges, row -> (bars.high(row) - bars.low(row)) / bars.low(row));
        double[] sorted = ranges.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double wide = 0;
        double narrow = 0;
        for (int row = 0; row < bars.size(); row++) {
            if (ranges[row] >= median) {
                wide += bars.volume(row);
            } else {
                narrow += bars.volume(row);
            }
        }
        return wide / narrow;
    }

    private static long jumps(BarColumns bars) {
        long jumps = 0;
        for (int row = 1; row < bars.size(); row++) {
            double ratio = bars.close(row) / bars.close(row - 1);
            jumps += ratio > 1.8 || ratio < 0.55 ? 1 : 0;
        }
        return jumps;
    }
}
