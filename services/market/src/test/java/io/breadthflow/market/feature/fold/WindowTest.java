package io.breadthflow.market.feature.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void describesItsContent() {
        Window eight = new Window(8);
        for (double value : new double[] {100, 2, 4, 4, 4, 5, 5, 7, 9}) {
            eight.push(value);
        }
        assertThat(eight.oldest()).isEqualTo(2);
        assertThat(eight.newest()).isEqualTo(9);
        assertThat(eight.mean()).isEqualTo(5);
        assertThat(eight.deviation()).isEqualTo(2);
        assertThat(eight.sampleDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(eight.zScore()).isEqualTo(2);
        assertThat(eight.minimum()).isEqualTo(2);
        assertThat(eight.maximum()).isEqualTo(9);
    }

    @Test
    void isUndefinedUntilItIsFull() {
        Window window = new Window(3);
        window.push(1);
        window.push(2);
        assertThat(new double[] {window.mean(), window.deviation(), window.zScore(), window.minimum(), window.maximum()
                })
                .containsOnly(Double.NaN);
        window.push(3);
        assertThat(window.mean()).isEqualTo(2);
    }

    @Test
    void forgetsANaNWithTheValueThatDisplacesIt() {
        Window window = filled(1, Double.NaN, 3);
        assertThat(window.mean()).isNaN();
        window.push(4);
        assertThat(window.maximum()).isNaN();
        window.push(5);
        assertThat(window.mean()).isEqualTo(4);
        assertThat(window.deviation()).isCloseTo(Math.sqrt(2.0 / 3), within(1e-15));
    }

    @Test
    void equalValuesDeviateByExactlyNothing() {
        Window window = filled(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        assertThat(window.mean()).isEqualTo(0.1);
        assertThat(window.deviation()).isZero();
        assertThat(window.zScore()).isNaN();
    }

    @Test
    void losesNoDigitsFarFromZero() {
        Random random = new Random(1);
        Window window = new Window(20);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < 20; i++) {
            double price = 1e6 + 5 * random.nextGaussian();
            window.push(price);
            sum = sum.add(new BigDecimal(price));
            squares = squares.add(new BigDecimal(price).pow(2));
        }
        BigDecimal n = BigDecimal.valueOf(20);
        double exact = n.multiply(squares)
                .subtract(sum.pow(2))
                .divide(n.pow(2), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL128)
                .doubleValue();
        assertThat(window.deviation()).isCloseTo(exact, within(1e-12 * exact));
    }

    @Test
    void sameContentIsTheSameStateWhateverCameBefore() {
        Window direct = filled(1, 2, 3);
        Window late = filled(7, 8, 9);
        for (double value : new double[] {4, 1, 2, 3}) {
            late.push(value);
        }
        assertThat(saved(late)).isEqualTo(saved(direct));
    }

    @Test
    void refusesTheStateOfAnotherLength() {
        byte[] state = saved(filled(1, 2, 3));
        assertThatThrownBy(() -> new Window(4).restore(new StateReader(state)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 values");
    }

    @Test
    void holdsAtLeastOneValue() {
        assertThatThrownBy(() -> new Window(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Window filled(double... values) {
        Window window = new Window(values.length);
        for (double value : values) {
            window.push(value);
        }
        return window;
    }

    private static byte[] saved(Window window) {
        StateWriter writer = new StateWriter();
        window.save(writer);
        return writer.toBytes();
    }
}
