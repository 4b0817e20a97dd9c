package io.breadthflow.learning.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTest {

    private static final Confusion MIXED = new Confusion(40, 10, 30, 20);

    @Test
    void scoresAMixedForecast() {
        assertThat(MIXED.accuracy()).isEqualTo(0.7);
        assertThat(MIXED.precision()).isEqualTo(0.8);
        assertThat(MIXED.recall()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(MIXED.balancedAccuracy()).isCloseTo((2.0 / 3 + 0.75) / 2, within(1e-15));
        assertThat(MIXED.f1()).isCloseTo(8.0 / 11, within(1e-15));
        // (40 * 30 - 10 * 20) / sqrt(50 * 60 * 40 * 50) = 1000 / sqrt(6,000,000)
        assertThat(MIXED.mcc()).isCloseTo(0.408248290463863, within(1e-12));
    }

    @Test
    void theOppositeForecastHasTheOppositeCorrelation() {
        Confusion opposite = new Confusion(20, 30, 10, 40);
        assertThat(opposite.mcc()).isCloseTo(-MIXED.mcc(), within(1e-12));
    }

    @Test
    void whatCannotBeDividedIsNotDefined() {
        Confusion neverOne = new Confusion(0, 0, 30, 20);
        assertThat(neverOne.precision()).isNaN();
        assertThat(neverOne.mcc()).isNaN();
        assertThat(neverOne.recall()).isZero();
        assertThat(neverOne.f1()).isZero();
        assertThat(neverOne.balancedAccuracy()).isEqualTo(0.5);
        Confusion oneLabel = new Confusion(0, 0, 30, 0);
        assertThat(oneLabel.recall()).isNaN();
        assertThat(oneLabel.balancedAccuracy()).isNaN();
        assertThat(oneLabel.f1()).isNaN();
        assertThat(oneLabel.accuracy()).isOne();
    }
}
