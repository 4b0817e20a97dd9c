package io.breadthflow.market.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.market.testing.Bars;
import org.junit.jupiter.api.Test;

class BarColumnsTest {

    private static final BarColumns BARS =
            Bars.rows(new double[] {1, 2, 0.5, 1.5, 10}, new double[] {2, 3, 1.5, 2.5, 20});

    @Test
    void readsARowOfColumns() {
        assertThat(BARS.size()).isEqualTo(2);
        assertThat(new double[] {BARS.open(1), BARS.high(1), BARS.low(1), BARS.close(1), BARS.volume(1)})
                .containsExactly(2, 3, 1.5, 2.5, 20);
        assertThat(BARS.eventTime(1)).isEqualTo(Bars.DAY_MICROS);
        assertThat(BARS.availableAt(1)).isEqualTo(Bars.DAY_MICROS);
    }

    @Test
    void headAndSliceAreBarsOfTheirOwn() {
        assertThat(BARS.head(1).size()).isEqualTo(1);
        assertThat(BARS.slice(1, 2).close(0)).isEqualTo(2.5);
        assertThatThrownBy(() -> BARS.head(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesColumnsOfOtherLengths() {
        double[] one = {1};
        double[] two = {1, 1};
        BarColumns.Times times = new BarColumns.Times(new long[] {1}, new long[] {1});
        BarColumns.Prices prices = new BarColumns.Prices(one, one, two, one);
        assertThatThrownBy(() -> new BarColumns(times, prices, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("low");
        assertThatThrownBy(() -> new BarColumns.Times(new long[1], new long[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTimesThatDoNotAdvance() {
        double[] prices = {1, 1};
        BarColumns.Times still = new BarColumns.Times(new long[] {5, 5}, new long[] {5, 5});
        assertThatThrownBy(() -> new BarColumns(still, new BarColumns.Prices(prices, prices, prices, prices), prices))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not after");
    }
}
