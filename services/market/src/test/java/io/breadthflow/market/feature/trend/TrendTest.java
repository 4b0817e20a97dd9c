package io.breadthflow.market.feature.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final double NAN = Double.NaN;

    @Test
    void theExponentialMeanStartsFromThePlainMean() {
        assertValues(new ExponentialMean(3), Bars.closing(1, 2, 6, 5), NAN, NAN, 3, 4);
    }

    @Test
    void theExponentialMeanPassesOverAMissingBar() {
        assertValues(new ExponentialMean(3), Bars.closing(1, NAN, 2, 6, NAN, 5), NAN, NAN, NAN, 3, NAN, 4);
    }

    @Test
    void thePriceIsMeasuredAgainstItsMeans() {
        assertValues(new PriceToExponentialMean(3), Bars.closing(1, 2, 6, 5), NAN, NAN, 1, 0.25);
        assertValues(new PriceToMean(2), Bars.closing(1, 3, 1), NAN, 0.5, -0.5);
    }

    @Test
    void theFastAverageOfMacdIsSeededByTheLastClosesOfTheSlowSeed() {
        // Slow seed (1 + 2 + 6 + 7) / 4 = 4, fast seed (6 + 7) / 2 = 6.5; then 4 + 0.4 · 6 = 6.4 and 6.5 + 2/3 · 3.5.
        double first = 6.5 - 4;
        double second = 6.5 + 3.5 * 2 / 3 - 6.4;
        double signal = (first + second) / 2;
        double[][] outputs = Computed.batch(new Macd(2, 4, 2), Bars.closing(1, 2, 6, 7, 10));
        assertThat(outputs[3]).containsOnly(NAN);
        assertThat(outputs[4]).containsExactly(new double[] {second, signal, second - signal}, within(1e-12));
    }

    @Test
    void macdWantsTheFastPeriodBelowTheSlowOne() {
        assertThatThrownBy(() -> new Macd(26, 12, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distancesAreTakenFromHighsAndLows() {
        BarColumns bars = Bars.rows(
                new double[] {10, 20, 8, 10, 1}, new double[] {10, 16, 10, 15, 1}, new double[] {15, 15, 15, 15, 1});
        assertValues(new DistanceFromHigh(2), bars, NAN, -0.25, -0.0625);
        assertValues(new DistanceFromLow(2), bars, NAN, 0.875, 0.5);
    }

    private static void assertValues(SeriesFeature feature, BarColumns bars, double... expected) {
        assertThat(Computed.only(feature, bars)).containsExactly(expected, within(1e-12));
    }
}
