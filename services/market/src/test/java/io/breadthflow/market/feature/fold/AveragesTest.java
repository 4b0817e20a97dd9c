package io.breadthflow.market.feature.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AveragesTest {

    @Test
    void anExponentialAverageStartsFromTheMeanOfItsPeriod() {
        ExponentialAverage average = ExponentialAverage.ofPeriod(3);
        assertThat(average.add(1)).isNaN();
        assertThat(average.add(2)).isNaN();
        assertThat(average.add(6)).isEqualTo(3);
        assertThat(average.add(5)).isEqualTo(4);
        assertThat(average.value()).isEqualTo(4);
    }

    @Test
    void anAverageOfGivenWeightStartsFromItsFirstValue() {
        ExponentialAverage average = ExponentialAverage.ofWeight(0.25);
        assertThat(average.add(8)).isEqualTo(8);
        assertThat(average.add(4)).isEqualTo(7);
    }

    @Test
    void wildersAverageKeepsAllButOnePart() {
        WilderAverage average = new WilderAverage(4);
        average.add(1);
        average.add(2);
        assertThat(average.add(3)).isNaN();
        assertThat(average.add(6)).isEqualTo(3);
        assertThat(average.add(7)).isEqualTo(4);
    }

    @Test
    void anAverageOfNothingIsRefused() {
        assertThatThrownBy(() -> ExponentialAverage.ofPeriod(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WilderAverage(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuotientIsFiniteOrNaN() {
        assertThat(Finite.ratio(3, 2)).isEqualTo(1.5);
        assertThat(Finite.ratio(1, 0)).isNaN();
        assertThat(Finite.ratio(0, 0)).isNaN();
        assertThat(Finite.ratio(Double.MAX_VALUE, Double.MIN_VALUE)).isNaN();
        assertThat(Finite.logRatio(1, 1)).isZero();
        assertThat(Finite.logRatio(0, 1)).isNaN();
        assertThat(Finite.logRatio(-1, 1)).isNaN();
        assertThat(Finite.orNaN(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(Finite.orNaN(2)).isEqualTo(2);
    }
}
