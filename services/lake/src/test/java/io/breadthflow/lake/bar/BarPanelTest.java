package io.breadthflow.lake.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.table.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarPanelTest {

    private static final long ABOVE_2_TO_53 = (1L << 53) + 1;

    private static final Columns ROWS = Columns.ofSize(4)
            .strings("symbol", List.of("MSFT", "AAPL", "MSFT", "AAPL"))
            .longs("event_time", new long[] {20, 20, 10, 10})
            .longs("available_at", new long[] {25, 26, 15, 16})
            .longs("open", new long[] {1_000_000, 2_000_000, 3_000_000, 4_000_000})
            .longs("high", new long[] {9_000_000, 9_000_000, ABOVE_2_TO_53, 9_000_000})
            .longs("low", new long[] {500_000, 500_000, 500_000, 500_000})
            .longs("close", new long[] {1_100_000, 2_200_000, 3_300_000, 4_400_000})
            .longs("volume", new long[] {1, 2, 3, 4})
            .doubles("adjustment_factor", new double[] {1, 0.5, 1, 0.25})
            .booleans("unexplained_jump", new boolean[] {true, false, false, true})
            .build();

    @Test
    void instrumentsAreNumberedBySymbolAndTheirBarsAreOldestFirst() {
        BarPanel panel = BarPanel.of("us.equity", ROWS, 1);

        assertThat(panel.rows()).isEqualTo(4);
        assertThat(panel.instruments()).isEqualTo(2);
        assertThat(panel.instrument(0)).hasToString("us.equity.AAPL");
        assertThat(panel.instrument(1)).hasToString("us.equity.MSFT");
        assertThat(panel.bars(1).eventTime(0)).isEqualTo(10);
        assertThat(panel.bars(1).availableAt(0)).isEqualTo(15);
        assertThat(panel.bars(1).volume(0)).isEqualTo(3);
        assertThat(panel.unexplainedJumps(0)).containsExactly(true, false);
        assertThat(panel.unexplainedJumps(1)).containsExactly(false, true);
        assertThat(panel.index().start(1)).isEqualTo(2);
        assertThat(panel.index().time(3)).isEqualTo(20);
    }

    @Test
    void pricesAreRoundedOnceAndAdjusted() {
        BarPanel panel = BarPanel.of("us.equity", ROWS, 1);

        assertThat(panel.bars(0).close(0)).isEqualTo(4.4 * 0.25);
        assertThat(panel.bars(0).open(1)).isEqualTo(1.0);
        assertThat(panel.bars(1).high(0)).isEqualTo(9007199254.740993);
        assertThat(panel.bars(1).low(0)).isEqualTo(0.5);
    }

    @Test
    void leavesOutInstrumentsWithTooFewBars() {
        Columns three = ROWS.select(new int[] {0, 1, 2});

        assertThat(BarPanel.of("us.equity", three, 2).index().symbols()).containsExactly("MSFT");
    }
}
