package io.breadthflow.lake.quality;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.market.bar.BarSpec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Rows of {@code ohlcv}, good ones and such as nothing but validation should let pass. */
final class OhlcvRows {

    private static final long MICROS = 1_000_000;

    /** A price that is null. */
    static final long NULL = Long.MIN_VALUE;

    /** Prices in units, not in millionths; {@code year} need not be that of the day. */
    record Bar(String symbol, LocalDate day, int year, long open, long high, long low, long close, long volume) {

        static Bar good(String symbol, String day) {
            LocalDate date = LocalDate.parse(day);
            return new Bar(symbol, date, date.getYear(), 10, 12, 9, 11, 1000);
        }

        Bar withPrices(long open, long high, long low, long close) {
            return new Bar(symbol, day, year, open, high, low, close, volume);
        }

        Bar withVolume(long other) {
            return new Bar(symbol, day, year, open, high, low, close, other);
        }

        Bar withYear(int other) {
            return new Bar(symbol, day, other, open, high, low, close, volume);
        }

        long eventTime() {
            return day.toEpochSecond(LocalTime.of(21, 0), ZoneOffset.UTC) * MICROS;
        }
    }

    private final List<Bar> bars = new ArrayList<>();

    OhlcvRows add(Bar bar) {
        bars.add(bar);
        return this;
    }

    Columns columns() {
        double[] ones = bars.stream().mapToDouble(bar -> 1).toArray();
        return Columns.ofSize(bars.size())
                .constant("market", "us.equity")
                .constant("interval", BarSpec.SESSION.toString())
                .ints("year", ints(Bar::year))
                .strings("symbol", bars.stream().map(Bar::symbol).toList())
                .longs("event_time", longs(Bar::eventTime))
                .longs("available_at", longs(bar -> bar.eventTime() + 900 * MICROS))
                .add("open", prices(Bar::open))
                .add("high", prices(Bar::high))
                .add("low", prices(Bar::low))
                .add("close", prices(Bar::close))
                .longs("volume", longs(Bar::volume))
                .doubles("adjustment_factor", ones)
                .booleans("unexplained_jump", new boolean[bars.size()])
                .longs("ingested_at", longs(bar -> 0))
                .build();
    }

    private Column prices(ToLongFunction<Bar> price) {
        BitSet nulls = new BitSet();
        long[] values = longs(price);
        for (int row = 0; row < values.length; row++) {
            nulls.set(row, values[row] == NULL);
            values[row] = values[row] == NULL ? 0 : values[row] * MICROS;
        }
        return new Column.Longs(values, nulls);
    }

    private long[] longs(ToLongFunction<Bar> value) {
        return bars.stream().mapToLong(value).toArray();
    }

    private int[] ints(ToIntFunction<Bar> value) {
        return bars.stream().mapToInt(value).toArray();
    }

    /** {@code ohlcv} as a stranger might have made it: everything but the partition columns may be null. */
    static TableSpec lenient() {
        TableSpec strict = Tables.OHLCV;
        return new TableSpec(
                strict.name(),
                strict.version(),
                strict.writer(),
                strict.columns().stream()
                        .map(column -> new ColumnSpec(
                                column.name(),
                                column.type(),
                                column.scale(),
                                !strict.partitionBy().contains(column.name()),
                                column.comment()))
                        .toList(),
                strict.partitionBy(),
                strict.sortBy());
    }
}
