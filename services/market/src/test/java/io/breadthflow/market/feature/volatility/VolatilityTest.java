package io.breadthflow.market.feature.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import org.junit.jupiter.api.Test;

class VolatilityTest {

    private static final double NAN = Double.NaN;

    @Test
    void realisedVolatilityIsTheSampleDeviationOfLogReturns() {
        // Log returns 1 and −1: mean 0, squares 2, divisor 1.
        assertValues(new RealisedVolatility(2), Bars.closing(1, Math.E, 1), NAN, NAN, Math.sqrt(2));
    }

    @Test
    void parkinsonsVolatilityIsThatOfRangesAndNotAMultipleOfTheDeviation() {
        // ln²(e²) / (4 ln 2) = 1 / ln 2 although the close never moves.
        double[] bar = {1, Math.E, 1 / Math.E, 1, 1};
        assertValues(new ParkinsonVolatility(2), Bars.rows(bar, bar), NAN, Math.sqrt(1 / Math.log(2)));
    }

    @Test
    void theRangeOfABarIsARatio() {
        assertValues(new HighLowRange(), Bars.rows(new double[] {10, 12, 9, 10, 1}), 0.3);
    }

    @Test
    void trueRangeReachesBackToThePreviousClose() {
        BarColumns bars = Bars.rows(
                new double[] {10, 11, 9, 10, 1},
                new double[] {13, 14, 13, 13, 1},
                new double[] {12, 13, 11, 12, 1},
                new double[] {5, 6, 4, 5, 1});
        // True ranges 4 (gap up), 2, 8 (gap down): seed 3, then (3 + 8) / 2.
        assertValues(new AverageTrueRange(2), bars, NAN, NAN, 3, 5.5);
    }

    @Test
    void trueRangePassesOverABarWithAnyPriceMissing() {
        BarColumns bars = Bars.rows(
                new double[] {10, 11, 9, 10, 1},
                new double[] {90, 99, 80, NAN, 1},
                new double[] {90, NAN, 80, 90, 1},
                new double[] {13, 14, 13, 13, 1});
        assertValues(new AverageTrueRange(1), bars, NAN, NAN, NAN, 4);
    }

    @Test
    void bollingerMeasuresUsePopulationDeviations() {
        // Closes 2 and 6: mean 4, deviation 2.
        BarColumns bars = Bars.closing(2, 6);
        assertThat(Computed.batch(new BollingerBands(2), bars)[1]).containsExactly(8, 4, 0);
        assertValues(new BollingerZ(2), bars, NAN, 1);
        assertValues(new BollingerPercentB(2), bars, NAN, 0.75);
        assertValues(new BollingerWidth(2), bars, NAN, 2);
    }

    @Test
    void bandsOfAStandstillHaveNoWidthAndNoInside() {
        BarColumns bars = Bars.closing(0.1, 0.1, 0.1);
        assertThat(Computed.batch(new BollingerBands(3), bars)[2]).containsExactly(0.1, 0.1, 0.1);
        assertValues(new BollingerZ(3), bars, NAN, NAN, NAN);
        assertValues(new BollingerPercentB(3), bars, NAN, NAN, NAN);
        assertValues(new BollingerWidth(3), bars, NAN, NAN, 0);
    }

    private static void assertValues(SeriesFeature feature, BarColumns bars, double... expected) {
        assertThat(Computed.only(feature, bars)).containsExactly(expected, within(1e-12));
    }
}
