package io.breadthflow.market.feature.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import org.junit.jupiter.api.Test;

class MomentumTest {

    private static final double NAN = Double.NaN;

    @Test
    void aReturnComparesTwoCloses() {
        assertValues(new SimpleReturn(1), Bars.closing(100, 110, 99), NAN, 0.1, -0.1);
        assertValues(new SimpleReturn(2), Bars.closing(100, 110, 99), NAN, NAN, -0.01);
    }

    @Test
    void aNaNBetweenTheClosesDoesNoHarm() {
        assertValues(new SimpleReturn(2), Bars.closing(100, NAN, 50, 60), NAN, NAN, -0.5, NAN);
    }

    @Test
    void aReturnFromZeroIsUndefined() {
        assertValues(new SimpleReturn(1), Bars.closing(0, 1), NAN, NAN);
    }

    @Test
    void aLogReturnIsTheLogarithmOfTheQuotient() {
        assertValues(new LogReturn(1), Bars.closing(1, Math.E, 1), NAN, 1, -1);
    }

    @Test
    void aGapLeadsFromTheCloseToTheNextOpen() {
        BarColumns bars = Bars.rows(new double[] {10, 12, 9, 10, 1}, new double[] {11, 12, 9, 8, 1});
        assertValues(new Gap(), bars, NAN, 0.1);
    }

    @Test
    void theCloseIsLocatedWithinItsRange() {
        BarColumns bars = Bars.rows(
                new double[] {10, 12, 8, 11, 1}, new double[] {10, 12, 8, 8, 1}, new double[] {8, 8, 8, 8, 1});
        assertValues(new CloseLocation(), bars, 0.75, 0, NAN);
    }

    @Test
    void relativeStrengthSmoothsGainsAndLossesAsWilderDid() {
        // Gains 2, 0, 3 and losses 0, 1, 0: seeds 1 and 0.5, then (1 + 3) / 2 and 0.25.
        assertValues(new RelativeStrength(2), Bars.closing(10, 12, 11, 14), NAN, NAN, 200.0 / 3, 800.0 / 9);
    }

    @Test
    void relativeStrengthOfAStandstillIsZero() {
        assertValues(new RelativeStrength(2), Bars.closing(5, 5, 5, 5), NAN, NAN, 0, 0);
    }

    @Test
    void relativeStrengthPassesOverAMissingBar() {
        assertValues(new RelativeStrength(1), Bars.closing(10, 11, NAN, 12, 11), NAN, 100, NAN, 100, 0);
    }

    @Test
    void williamsRRunsFromTheHighDownToTheLow() {
        BarColumns bars = Bars.rows(
                new double[] {10, 20, 10, 15, 1},
                new double[] {12, 18, 12, 15, 1},
                new double[] {12, 18, 12, 12, 1},
                new double[] {12, 16, 12, 12, 1});
        assertValues(new WilliamsR(2), bars, NAN, -50, -100, -100);
        assertValues(new WilliamsR(2), Bars.closing(4, 4), NAN, NAN);
    }

    private static void assertValues(SeriesFeature feature, BarColumns bars, double... expected) {
        assertThat(Computed.only(feature, bars)).containsExactly(expected, within(1e-12));
    }
}
