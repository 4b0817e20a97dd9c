package io.breadthflow.training.dataset;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.learning.label.SessionBars;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.calendar.TradingCalendar;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Adjusted daily bars of a listing, instrument by instrument. The number of an instrument is its place in the ascending
 * order of symbols.
 */
final class BarHistory {
    private static final double UNIT = StrictMath.pow(10, Tables.EQUITY_PRICE_SCALE);

    private final PanelIndex index;
    private final List<SessionBars> instruments;

    private BarHistory(PanelIndex index, List<SessionBars> instruments) {
        this.index = index;
        this.instruments = List.copyOf(instruments);
    }

    /** Reads the instruments of {@code listing} that have at least {@code minimumSessions} accepted bars. */
    static BarHistory read(Snapshot ohlcv, String listing, int minimumSessions, TradingCalendar calendar) {
        Columns rows = ohlcv.readAll(Scan.of(
                        "symbol",
                        "event_time",
                        "available_at",
                        "open",
                        "high",
                        "low",
                        "close",
                        "volume",
                        "adjustment_factor",
                        "unexplained_jump")
                .whereEqual("market", listing)
                .whereEqual("interval", "1d"));
        SortedPanel panel = SortedPanel.of(rows.strings("symbol"), rows.longs("event_time"), minimumSessions);
        PanelIndex index = panel.index();
        List<SessionBars> instruments = IntStream.range(0, index.symbols().size())
                .mapToObj(i -> new Slice(rows, panel.order(), index.start(i), index.end(i)).bars(calendar))
                .toList();
        return new BarHistory(index, instruments);
    }

    /** Keys of the bars in panel order. */
    PanelIndex index() {
        return index;
    }

    /** Bars of every instrument, by its number. */
    List<SessionBars> instruments() {
        return instruments;
    }

    /** When the bar at {@code row} of the panel could first have been known. */
    long availableAt(int instrument, int row) {
        return instruments.get(instrument).bars().availableAt(row - index.start(instrument));
    }

    /** The rows {@code [from, to)} of the panel: one instrument. */
    private static final class Slice {
        private final Columns rows;
        private final int[] order;
        private final int from;
        private final int to;

        Slice(Columns rows, int[] order, int from, int to) {
            this.rows = rows;
            this.order = order;
            this.from = from;
            this.to = to;
        }

        SessionBars bars(TradingCalendar calendar) {
            long[] times = longs("event_time");
            Column.Longs volume = rows.longs("volume");
            BarColumns bars = new BarColumns(
                    new BarColumns.Times(times, longs("available_at")),
                    new BarColumns.Prices(price("open"), price("high"), price("low"), price("close")),
                    doubles(volume::get));
            int[] sessions = new int[times.length];
            for (int i = 0; i < sessions.length; i++) {
                sessions[i] = calendar.sessionIndex(times[i]);
            }
            return new SessionBars(bars, sessions, jumps());
        }

        private double[] price(String name) {
            Column.Longs price = rows.longs(name);
            Column.Doubles factor = rows.doubles("adjustment_factor");
            return doubles(row -> price.get(row) / UNIT * factor.get(row));
        }

        private double[] doubles(IntToDoubleFunction value) {
            double[] values = new double[to - from];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.applyAsDouble(order[from + i]);
            }
            return values;
        }

        private long[] longs(String name) {
            Column.Longs column = rows.longs(name);
            long[] values = new long[to - from];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.get(order[from + i]);
            }
            return values;
        }

        private boolean[] jumps() {
            Column.Booleans column = rows.booleans("unexplained_jump");
            boolean[] values = new boolean[to - from];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.get(order[from + i]);
            }
            return values;
        }
    }
}
