package io.breadthflow.features.materialize;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows of {@code ohlcv} as bars: instruments in key order, each oldest first, on adjusted prices. */
final class BarBatch {

    /** Columns of {@code ohlcv} that {@link #of} reads. */
    static final List<String> COLUMNS = List.of(
            "symbol", "event_time", "available_at", "open", "high", "low", "close", "volume", "adjustment_factor");

    private static final AdjustedPrices ADJUSTED = new AdjustedPrices(Tables.EQUITY_PRICE_SCALE);

    private final List<BarSeries> series;
    private final int rows;

    private BarBatch(List<BarSeries> series, int rows) {
        this.series = List.copyOf(series);
        this.rows = rows;
    }

    /** The bars of {@code listing}, all of which {@code rows} are. */
    static BarBatch of(String listing, Columns rows) {
        Columns sorted = sorted(rows);
        Column.Strings symbols = sorted.strings("symbol");
        List<BarSeries> series = new ArrayList<>();
        int from = 0;
        for (int row = 1; row <= sorted.size(); row++) {
            if (row == sorted.size() || symbols.code(row) != symbols.code(from)) {
                Instrument instrument = Instrument.parse(listing + "." + symbols.get(from));
                series.add(new BarSeries(instrument, bars(sorted, from, row), from));
                from = row;
            }
        }
        return new BarBatch(series, sorted.size());
    }

    /** Instruments in key order. */
    List<BarSeries> series() {
        return series;
    }

    int rows() {
        return rows;
    }

    private static Columns sorted(Columns rows) {
        Column.Strings symbols = rows.strings("symbol");
        Column.Longs times = rows.longs("event_time");
        int[] rank = ranks(symbols);
        Comparator<Integer> order =
                Comparator.<Integer>comparingInt(row -> rank[symbols.code(row)]).thenComparingLong(times::get);
        for (int row = 1; row < rows.size(); row++) {
            if (order.compare(row - 1, row) > 0) {
                return rows.select(ordered(rows.size(), order));
            }
        }
        return rows;
    }

    private static int[] ordered(int size, Comparator<Integer> order) {
        Integer[] rows = new Integer[size];
        Arrays.setAll(rows, row -> row);
        Arrays.sort(rows, order);
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }

    /** Place of each dictionary entry in alphabetical order. */
    private static int[] ranks(Column.Strings symbols) {
        Integer[] codes = new Integer[symbols.dictionarySize()];
        Arrays.setAll(codes, code -> code);
        Arrays.sort(codes, Comparator.comparing(symbols::dictionary));
        int[] ranks = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            ranks[codes[i]] = i;
        }
        return ranks;
    }

    private static BarColumns bars(Columns rows, int from, int to) {
        Column.Longs volume = rows.longs("volume");
        double[] volumes = new double[to - from];
        Arrays.setAll(volumes, i -> volume.get(from + i));
        return new BarColumns(
                new BarColumns.Times(longs(rows, "event_time", from, to), longs(rows, "available_at", from, to)),
                new BarColumns.Prices(
                        prices(rows, "open", from, to),
                        prices(rows, "high", from, to),
                        prices(rows, "low", from, to),
                        prices(rows, "close", from, to)),
                volumes);
    }

    private static long[] longs(Columns rows, String name, int from, int to) {
        Column.Longs column = rows.longs(name);
        long[] values = new long[to - from];
        Arrays.setAll(values, i -> column.get(from + i));
        return values;
    }

    private static double[] prices(Columns rows, String name, int from, int to) {
        Column.Longs column = rows.longs(name);
        Column.Doubles factor = rows.doubles("adjustment_factor");
        double[] values = new double[to - from];
        Arrays.setAll(values, i -> ADJUSTED.of(column.get(from + i), factor.get(from + i)));
        return values;
    }
}
