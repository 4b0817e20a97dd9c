package io.breadthflow.lake.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.table.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortedPanelTest {
    private static final Columns ROWS = Columns.ofSize(6)
            .strings("symbol", List.of("MSFT", "AAPL", "MSFT", "ZION", "AAPL", "MSFT"))
            .longs("event_time", new long[] {2, 5, 1, 9, 4, 3})
            .build();

    @Test
    void ordersRowsBySymbolAndTime() {
        SortedPanel panel = SortedPanel.of(ROWS.strings("symbol"), ROWS.longs("event_time"), 1);

        assertThat(panel.index().symbols()).containsExactly("AAPL", "MSFT", "ZION");
        assertThat(panel.order()).containsExactly(4, 1, 2, 0, 5, 3);
        assertThat(panel.index().start(1)).isEqualTo(2);
        assertThat(panel.index().end(1)).isEqualTo(5);
        assertThat(panel.index().time(2)).isEqualTo(1);
    }

    @Test
    void leavesOutSymbolsWithTooFewRows() {
        SortedPanel panel = SortedPanel.of(ROWS.strings("symbol"), ROWS.longs("event_time"), 3);

        assertThat(panel.index().symbols()).containsExactly("MSFT");
        assertThat(panel.order()).containsExactly(2, 0, 5);
        assertThat(panel.index().ordinal("AAPL")).isNegative();
    }

    @Test
    void isEmptyWithoutRows() {
        Columns none = Columns.ofSize(0)
                .strings("symbol", List.of())
                .longs("event_time", new long[0])
                .build();

        assertThat(SortedPanel.of(none.strings("symbol"), none.longs("event_time"), 1)
                        .index()
                        .rows())
                .isZero();
    }

    @Test
    void sortsColumnsAndLeavesThemAloneWhenTheyAreInOrder() {
        Columns sorted = SortedPanel.sorted(ROWS, "symbol", "event_time");

        assertThat(sorted.longs("event_time").get(0)).isEqualTo(4);
        assertThat(sorted.strings("symbol").get(5)).isEqualTo("ZION");
        assertThat(SortedPanel.sorted(sorted, "symbol", "event_time")).isSameAs(sorted);
    }
}
