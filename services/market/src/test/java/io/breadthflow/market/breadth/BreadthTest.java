package io.breadthflow.market.breadth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreadthTest {

    private static final double NAN = Double.NaN;

    /** Advancing, declining: 3 and 1, then 0 and 4, then 1 and 1. */
    private static final List<BarColumns> FOUR = List.of(
            Bars.closing(10, 11, 10, 10),
            Bars.closing(10, 11, 9, 10),
            Bars.closing(10, 11, 9, 9),
            Bars.closing(5, 4, 3, 2));

    @Test
    void theLineAddsUpNetAdvances() {
        assertValues(new AdvanceDeclineLine(), FOUR, NAN, 2, -2, -2);
    }

    @Test
    void theRatioIsTheShareOfThoseThatMoved() {
        assertValues(new AdvanceRatio(), FOUR, NAN, 0.75, 0, 0.5);
    }

    @Test
    void mcClellanStartsAtZeroAndFollowsTheRatioAdjustedNetAdvances() {
        // 500, −1000, 0 with seeds 500: fast 500, 350, 315; slow 500, 425, 403.75.
        assertValues(new McClellanOscillator(), FOUR, NAN, 0, -75, -88.75);
        assertValues(new McClellanSummation(), FOUR, NAN, 0, -75, -163.75);
    }

    @Test
    void zweigsAverageStartsFromTheFirstRatio() {
        double second = 0.75 - 0.75 * 2 / 11;
        assertValues(new ZweigBreadth(), FOUR, NAN, 0.75, second, second + (0.5 - second) * 2 / 11);
    }

    @Test
    void whereNothingMovesTheRatioIsUndefinedAndNotBearish() {
        List<BarColumns> still = List.of(Bars.closing(1, 2, 2, 3), Bars.closing(1, 1, 1, 1));
        assertValues(new AdvanceRatio(), still, NAN, 1, NAN, 1);
        assertValues(new McClellanOscillator(), still, NAN, 0, NAN, 0);
        assertValues(new McClellanSummation(), still, NAN, 0, NAN, 0);
        assertValues(new ZweigBreadth(), still, NAN, 1, NAN, 1);
        assertValues(new AdvanceDeclineLine(), still, NAN, 1, 1, 2);
    }

    @Test
    void onlyWhoHasABarNowAndOneBeforeCounts() {
        BarColumns listedLater = Bars.select(Bars.closing(1, 1, 7, 8), new int[] {2, 3});
        BarColumns delisted = Bars.closing(4, 3);
        BarColumns pausing = Bars.select(Bars.closing(5, 0, 0, 6), new int[] {0, 3});
        BarColumns throughout = Bars.closing(1, 2, 3, 4);
        assertValues(new AdvanceDeclineLine(), List.of(throughout, listedLater, delisted, pausing), NAN, 0, 1, 4);
    }

    @Test
    void aMissingCloseIsAsNoBar() {
        assertValues(new AdvanceDeclineLine(), List.of(Bars.closing(1, NAN, 2), Bars.closing(1, 2, 3)), NAN, 1, 3);
    }

    @Test
    void shareAboveMeanCountsThoseWithAFullWindow() {
        List<BarColumns> bars = List.of(
                Bars.closing(1, 2, 1), Bars.closing(2, 2, 2), Bars.select(Bars.closing(0, 1, 2), new int[] {1, 2}));
        assertValues(new ShareAboveMean(2), bars, NAN, 0.5, 1.0 / 3);
    }

    private static void assertValues(MarketFeature feature, List<BarColumns> bars, double... expected) {
        double[][] outputs = new Panel(bars).run(feature);
        for (int at = 0; at < expected.length; at++) {
            assertThat(new double[] {outputs[at][0]}).containsExactly(new double[] {expected[at]}, within(1e-12));
        }
    }
}
