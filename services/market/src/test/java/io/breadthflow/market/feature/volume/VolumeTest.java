package io.breadthflow.market.feature.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static final double NAN = Double.NaN;

    private static final BarColumns TRADED = Bars.rows(
            new double[] {10, 10, 10, 10, 100}, new double[] {11, 11, 11, 11, 300}, new double[] {11, 11, 11, 11, 0});

    private static final BarColumns UNTRADED = Bars.rows(new double[] {1, 1, 1, 1, 0}, new double[] {1, 1, 1, 1, 0});

    @Test
    void volumeIsMeasuredAgainstItsOwnPast() {
        assertValues(new VolumeZScore(2), TRADED, NAN, 1, -1);
        assertValues(new VolumeToMean(2), TRADED, NAN, 1.5, 0);
    }

    @Test
    void noVolumeAtAllHasNoScore() {
        assertValues(new VolumeZScore(2), UNTRADED, NAN, NAN);
        assertValues(new VolumeToMean(2), UNTRADED, NAN, NAN);
    }

    @Test
    void dollarVolumeIsTheMeanOfPriceTimesVolume() {
        assertValues(new DollarVolume(2), TRADED, NAN, 2_150, 1_650);
    }

    @Test
    void illiquidityIsTheMoveThatMoneyBuys() {
        assertValues(new Illiquidity(1), TRADED, NAN, 0.1 / 3_300, NAN);
    }

    private static void assertValues(SeriesFeature feature, BarColumns bars, double... expected) {
        assertThat(Computed.only(feature, bars)).containsExactly(expected, within(1e-15));
    }
}
