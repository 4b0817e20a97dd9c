package io.breadthflow.spark.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import org.junit.jupiter.api.Test;

class BarRowsTest {

    private final SimulatedEquity equity =
            SimulatedMarket.of(SimulatedMarketSpec.of(42, 2, 40)).equities().get(0);

    @Test
    void rowsBecomeTheBarsTheyWereMadeOfToTheBit() {
        BarColumns expected = equity.bars();
        BarColumns bars = BarRows.toBars(OhlcvRows.of(equity, 1.0));

        assertThat(bars.size()).isEqualTo(40);
        for (int row = 0; row < bars.size(); row++) {
            assertThat(bars.eventTime(row)).isEqualTo(expected.eventTime(row));
            assertThat(bars.availableAt(row)).isEqualTo(expected.availableAt(row));
            assertThat(bars.open(row)).isEqualTo(expected.open(row));
            assertThat(bars.high(row)).isEqualTo(expected.high(row));
            assertThat(bars.low(row)).isEqualTo(expected.low(row));
            assertThat(bars.close(row)).isEqualTo(expected.close(row));
            assertThat(bars.volume(row)).isEqualTo(expected.volume(row));
        }
    }

    @Test
    void pricesAreAdjustedAndVolumeIsNot() {
        BarColumns bars = BarRows.toBars(OhlcvRows.of(equity, 0.25));

        assertThat(bars.close(7)).isEqualTo(equity.bars().close(7) * 0.25);
        assertThat(bars.open(7)).isEqualTo(equity.bars().open(7) * 0.25);
        assertThat(bars.volume(7)).isEqualTo(equity.bars().volume(7));
    }
}
