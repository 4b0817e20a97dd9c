package io.breadthflow.market.feature.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import org.junit.jupiter.api.Test;

class RollingTest {

    private static final double NAN = Double.NaN;
    private static final BarColumns BARS = Bars.closing(2, 6, 4, 4);

    @Test
    void describesTheClosesOfItsWindow() {
        assertThat(Computed.only(new RollingMean(2), BARS)).containsExactly(NAN, 4, 5, 4);
        assertThat(Computed.only(new RollingDeviation(2), BARS)).containsExactly(NAN, 2, 1, 0);
        assertThat(Computed.only(new RollingMinimum(2), BARS)).containsExactly(NAN, 2, 4, 4);
        assertThat(Computed.only(new RollingMaximum(2), BARS)).containsExactly(NAN, 6, 6, 4);
    }
}
