package io.breadthflow.lake.table;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Tables and rows that the tests of this module share. */
public final class TestTables {

    /** One column of every type, each once required and once nullable where that differs. */
    public static final TableSpec EVERY_TYPE = new TableSpec(
            "every_type",
            1,
            ServiceName.INGESTION,
            List.of(
                    ColumnSpec.required("part", ColumnType.STRING, "partition"),
                    ColumnSpec.required("id", ColumnType.LONG, "row number"),
                    ColumnSpec.optional("text", ColumnType.STRING, "text"),
                    ColumnSpec.optional("number", ColumnType.INT, "32 bits"),
                    ColumnSpec.optional("big", ColumnType.LONG, "64 bits"),
                    ColumnSpec.optional("ratio", ColumnType.DOUBLE, "64-bit float"),
                    ColumnSpec.optional("flag", ColumnType.BOOLEAN, "yes or no"),
                    ColumnSpec.optional("at", ColumnType.TIMESTAMP, "microseconds"),
                    ColumnSpec.optional("day", ColumnType.DATE, "days"),
                    new ColumnSpec("price", ColumnType.DECIMAL, 8, true, "price"),
                    ColumnSpec.optional("bytes", ColumnType.BINARY, "bytes")),
            List.of("part"),
            List.of("id"));

    /** A small table partitioned by two columns. */
    public static final TableSpec BARS = new TableSpec(
            "bars",
            1,
            ServiceName.FEATURES,
            List.of(
                    ColumnSpec.required("market", ColumnType.STRING, "market"),
                    ColumnSpec.required("year", ColumnType.INT, "year"),
                    ColumnSpec.required("symbol", ColumnType.STRING, "symbol"),
                    ColumnSpec.required("event_time", ColumnType.TIMESTAMP, "time"),
                    ColumnSpec.required("close", ColumnType.DOUBLE, "price")),
            List.of("market", "year"),
            List.of("symbol", "event_time"));

    private TestTables() {}

    /** Rows of {@link #BARS}: {@code count} times of one symbol in one partition, the close counts up from {@code first}. */
    public static Columns bars(String market, int year, String symbol, int first, int count) {
        long[] times = new long[count];
        double[] closes = new double[count];
        int[] years = new int[count];
        for (int i = 0; i < count; i++) {
            times[i] = (first + i) * 1_000_000L;
            closes[i] = first + i;
            years[i] = year;
        }
        return Columns.ofSize(count)
                .constant("market", market)
                .ints("year", years)
                .constant("symbol", symbol)
                .longs("event_time", times)
                .doubles("close", closes)
                .build();
    }

    /** Rows of {@link #EVERY_TYPE}; every third value is null, and the values are the awkward ones of their type. */
    public static Columns everyType(int rows) {
        BitSet nulls = new BitSet();
        long[] ids = new long[rows];
        int[] ints = new int[rows];
        long[] longs = new long[rows];
        double[] doubles = new double[rows];
        boolean[] booleans = new boolean[rows];
        byte[][] bytes = new byte[rows][];
        int[] texts = new int[rows];
        int[] parts = new int[rows];
        for (int i = 0; i < rows; i++) {
            nulls.set(i, i % 3 == 2);
            ids[i] = i;
            ints[i] = List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE).get(i % 4);
            longs[i] = List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 7L * i).get(i % 5);
            doubles[i] = DOUBLES[i % DOUBLES.length];
            booleans[i] = i % 2 == 0;
            bytes[i] = nulls.get(i) ? null : new byte[] {(byte) i, 0, -1};
            texts[i] = nulls.get(i) ? -1 : i % TEXTS.length;
            parts[i] = i % 2;
        }
        return Columns.ofSize(rows)
                .add("part", new Column.Strings(parts, new String[] {"a", "b/ö=%"}))
                .longs("id", ids)
                .add("text", new Column.Strings(texts, TEXTS))
                .add("number", new Column.Ints(ints, nulls))
                .add("big", new Column.Longs(longs, nulls))
                .add("ratio", new Column.Doubles(doubles, nulls))
                .add("flag", new Column.Booleans(booleans, nulls))
                .add("at", new Column.Longs(times(rows), nulls))
                .add("day", new Column.Ints(days(rows), nulls))
                .add("price", new Column.Longs(prices(rows), nulls))
                .add("bytes", new Column.Binaries(bytes))
                .build();
    }

    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        Double.NaN,
        Double.longBitsToDouble(0x7ff8_0000_0000_beefL),
        Double.POSITIVE_INFINITY,
        Double.MIN_VALUE,
        1 / 3.0
    };

    private static final String[] TEXTS = {"", "AAPL", "ж", "\uD83D\uDCC8 up", "a\nb\0c"};

    private static long[] times(int rows) {
        long[] times = new long[rows];
        for (int i = 0; i < rows; i++) {
            times[i] = 1_500_000_000_123_457L + i * 1_001L - (i % 7 == 0 ? 3_000_000_000_000_000L : 0);
        }
        return times;
    }

    private static int[] days(int rows) {
        int[] days = new int[rows];
        for (int i = 0; i < rows; i++) {
            days[i] = 17_000 + i - (i % 5 == 0 ? 40_000 : 0);
        }
        return days;
    }

    private static long[] prices(int rows) {
        long[] prices = new long[rows];
        for (int i = 0; i < rows; i++) {
            prices[i] = i % 2 == 0 ? -12_345_678_901L * i : 999_999_999_999_999_999L - i;
        }
        return prices;
    }

    /** Every row as a text, bit by bit, in the order of its texts: two tables are equal when these are. */
    public static List<String> texts(Columns rows) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder text = new StringBuilder();
            for (String name : new TreeSet<>(rows.names())) {
                text.append(name).append('=').append(text(rows.get(name), row)).append(';');
            }
            texts.add(text.toString());
        }
        texts.sort(String::compareTo);
        return texts;
    }

    private static String text(Column column, int row) {
        if (column.isNull(row)) {
            return "null";
        } else if (column instanceof Column.Longs longs) {
            return Long.toString(longs.get(row));
        } else if (column instanceof Column.Ints ints) {
            return Integer.toString(ints.get(row));
        } else if (column instanceof Column.Doubles doubles) {
            return Long.toHexString(Double.doubleToRawLongBits(doubles.get(row)));
        } else if (column instanceof Column.Booleans booleans) {
            return Boolean.toString(booleans.get(row));
        } else if (column instanceof Column.Strings strings) {
            return "'" + strings.get(row) + "'";
        }
        return java.util.HexFormat.of().formatHex(((Column.Binaries) column).get(row));
    }
}
