package io.breadthflow.platform.validation;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.market.bar.BarSpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables with faults that the services themselves would never commit. */
final class PlantedTables {

    static final TableSpec FEATURES = Tables.features("planted", "1a2b3c4d", List.of("first", "second"));

    private static final Lineage LINEAGE = Lineage.of("job", 1);
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int SYMBOLS = 200;
    private static final int FIRST_YEAR = 2001;

    private final Lake lake;
    private final Random random = new Random(11);

    PlantedTables(Lake lake) {
        this.lake = lake;
    }

    /**
     * Bars of 9 years in two commits, some of them wrong in one way or another: prices below zero or missing, a high under
     * the low, negative volumes, factors that are NaN or zero, keys that come again; answers the version.
     */
    long bars(int rowsPerYear) {
        for (int commit = 0; commit < 2; commit++) {
            for (int year = FIRST_YEAR; year < FIRST_YEAR + 9; year++) {
                CommitId id = new CommitId("planted:" + year, commit);
                lake.open(lenient(Tables.OHLCV)).append(id, LINEAGE, bars(year, rowsPerYear));
            }
        }
        return lake.open(lenient(Tables.OHLCV)).latest().version();
    }

    private Columns bars(int year, int rows) {
        long[] time = IntStream.range(0, rows)
                .mapToLong(row -> (LocalDate.of(year, 1, 1).toEpochDay() + random.nextInt(360)) * MICROS_PER_DAY)
                .toArray();
        long[] available = time.clone();
        long[] open = random.longs(rows, 1_000_000, 2_000_000).toArray();
        long[] high =
                IntStream.range(0, rows).mapToLong(row -> open[row] + 10_000).toArray();
        long[] low =
                IntStream.range(0, rows).mapToLong(row -> open[row] - 10_000).toArray();
        long[] volume = random.longs(rows, 0, 1_000).toArray();
        double[] factor = random.doubles(rows, 0.5, 1).toArray();
        BitSet nulls = new BitSet();
        for (int row = 0; row < rows; row++) {
            switch (random.nextInt(60)) {
                case 0 -> open[row] = -open[row];
                case 1 -> high[row] = low[row] - 1;
                case 2 -> volume[row] = -1;
                case 3 -> factor[row] = random.nextBoolean() ? Double.NaN : 0;
                case 4 -> nulls.set(row);
                case 5 -> available[row] = time[row] - 1;
                default -> {}
            }
        }
        return Columns.ofSize(rows)
                .constant("market", "us.equity")
                .constant("interval", BarSpec.SESSION.toString())
                .ints("year", IntStream.range(0, rows).map(row -> year).toArray())
                .strings("symbol", symbols(rows))
                .longs("event_time", time)
                .longs("available_at", available)
                .longs("open", open)
                .longs("high", high)
                .longs("low", low)
                .add("close", new Column.Longs(open.clone(), nulls))
                .longs("volume", volume)
                .doubles("adjustment_factor", factor)
                .booleans("unexplained_jump", new boolean[rows])
                .longs("ingested_at", time)
                .build();
    }

    /** Vectors of two outputs, NaN at first as in a warm-up and one of them infinite; answers the version. */
    long features() {
        long time = LocalDate.of(2016, 1, 4).atTime(21, 0).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
        Columns rows = Columns.ofSize(3)
                .constant("market", "us.equity")
                .ints("year", new int[] {2016, 2016, 2016})
                .strings("symbol", List.of("A", "B", "C"))
                .longs("event_time", new long[] {time, time, time})
                .longs("available_at", new long[] {time, time + 1, time + 2})
                .doubles("first", new double[] {Double.NaN, Double.NaN, 1.5})
                .doubles("second", new double[] {Double.NaN, Double.NEGATIVE_INFINITY, -0.5})
                .build();
        return lake.open(FEATURES)
                .append(new CommitId("planted", 0), LINEAGE, rows)
                .version();
    }

    private List<String> symbols(int rows) {
        return random.ints(rows, 0, SYMBOLS).mapToObj(number -> "S" + number).toList();
    }

    /** {@code spec} as a stranger might have made its table: only the columns it is partitioned by must have values. */
    private static TableSpec lenient(TableSpec spec) {
        List<ColumnSpec> columns = spec.columns().stream()
                .map(column -> new ColumnSpec(
                        column.name(),
                        column.type(),
                        column.scale(),
                        !spec.partitionBy().contains(column.name()),
                        column.comment()))
                .toList();
        return new TableSpec(spec.name(), spec.version(), spec.writer(), columns, spec.partitionBy(), spec.sortBy());
    }
}
