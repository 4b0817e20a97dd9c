package io.breadthflow.training.dataset;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;

/**
 * Daily closes of a listing in panel order: adjusted price, when the bar could first have been known, and whether its
 * close jumped from the one before without an explanation.
 */
final class BarHistory {
    private static final double UNIT = Math.pow(10, Tables.EQUITY_PRICE_SCALE);

    private final PanelIndex index;
    private final long[] availableAt;
    private final double[] close;
    private final boolean[] jump;

    private BarHistory(SortedPanel panel, Columns rows) {
        int[] order = panel.order();
        Column.Longs available = rows.longs("available_at");
        Column.Longs price = rows.longs("close");
        Column.Doubles factor = rows.doubles("adjustment_factor");
        Column.Booleans unexplained = rows.booleans("unexplained_jump");
        this.index = panel.index();
        this.availableAt = new long[order.length];
        this.close = new double[order.length];
        this.jump = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            availableAt[i] = available.get(order[i]);
            close[i] = price.get(order[i]) / UNIT * factor.get(order[i]);
            jump[i] = unexplained.get(order[i]);
        }
    }

    /** Reads the instruments of {@code listing} that have at least {@code minimumSessions} accepted bars. */
    static BarHistory read(Snapshot ohlcv, String listing, int minimumSessions) {
        Columns rows = ohlcv.readAll(
                Scan.of("symbol", "event_time", "available_at", "close", "adjustment_factor", "unexplained_jump")
                        .whereEqual("market", listing)
                        .whereEqual("interval", "1d"));
        return new BarHistory(SortedPanel.of(rows.strings("symbol"), rows.longs("event_time"), minimumSessions), rows);
    }

    PanelIndex index() {
        return index;
    }

    long availableAt(int row) {
        return availableAt[row];
    }

    double close(int row) {
        return close[row];
    }

    boolean jump(int row) {
        return jump[row];
    }
}
