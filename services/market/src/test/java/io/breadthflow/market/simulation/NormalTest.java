package io.breadthflow.market.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    /** Expected values: Abramowitz and Stegun, table 26.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.2, 0.579259709439103",
        "1, 0.841344746068543",
        "2, 0.977249868051821",
        "-1, 0.158655253931457",
        "3, 0.998650101968370",
        "9, 1",
        "-9, 0",
    })
    void distributionFunctionHasTheTabulatedValues(double x, double expected) {
        assertThat(Normal.cumulative(x)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void drawsHaveTheMomentsAndTailsOfTheNormalDistribution() {
        RandomGenerator random =
                RandomGeneratorFactory.of(SimulatedMarket.GENERATOR).create(1);
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < draws; i++) {
            double value = Normal.draw(random);
            sum += value;
            squares += value * value;
            beyondTwo += Math.abs(value) > 2 ? 1 : 0;
        }

        assertThat(sum / draws).isCloseTo(0, within(0.01));
        assertThat(squares / draws).isCloseTo(1, within(0.01));
        assertThat((double) beyondTwo / draws).isCloseTo(0.0455, within(0.002));
    }

    /** A draw is pinned, so that another generator or another formula does not go unnoticed. */
    @Test
    void drawsArePinned() {
        RandomGenerator random =
                RandomGeneratorFactory.of(SimulatedMarket.GENERATOR).create(42);

        assertThat(Normal.draw(random)).isEqualTo(-0.7353518801476615);
    }
}
