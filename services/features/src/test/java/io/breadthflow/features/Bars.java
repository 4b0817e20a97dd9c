package io.breadthflow.features;

import static java.util.Comparator.comparing;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.market.bar.BarSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Daily bars of a small market, and how ingestion would commit them. */
public record Bars(List<Bar> list) {

    public static final String LISTING = "sim.equity";

    private static final Instant FIRST = Instant.parse("2014-10-01T20:00:00Z");
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final long DELAY = 900_000_000L;

    /** A row of ohlcv; the close is the open of the next bar, prices are unscaled with 6 decimals. */
    public record Bar(String symbol, long eventTime, long open, long high, long low, long close, long volume) {

        public double factor() {
            return symbol.equals("S001") ? 0.5 : 1.0;
        }
    }

    public Bars {
        list = List.copyOf(list);
    }

    public static long time(int session) {
        return FIRST.getEpochSecond() * 1_000_000 + session * MICROS_PER_DAY;
    }

    /** Random walks: some instruments list late, some stop early, some miss sessions. */
    public static Bars random(RandomGenerator random, int instruments, int sessions) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < instruments; i++) {
            int from = i % 3 == 1 ? random.nextInt(sessions / 2) : 0;
            int to = i % 4 == 2 ? sessions - 1 - random.nextInt(sessions / 3) : sessions;
            walk(random, "S%03d".formatted(i), from, to, bars);
        }
        return new Bars(bars);
    }

    private static void walk(RandomGenerator random, String symbol, int from, int to, List<Bar> bars) {
        long close = 10_000_000L + random.nextInt(90_000_000);
        for (int session = from; session < to; session++) {
            long open = close;
            close = Math.max(1_000_000, Math.round(open * (1 + 0.02 * random.nextGaussian())));
            long high = Math.max(open, close) + random.nextInt(100_000);
            long low = Math.min(open, close) - random.nextInt(100_000);
            if (random.nextInt(50) > 0) {
                bars.add(new Bar(symbol, time(session), open, high, low, close, 1000 + random.nextInt(9000)));
            }
        }
    }

    public Bars where(Predicate<Bar> condition) {
        return new Bars(list.stream().filter(condition).toList());
    }

    /** Bars of the sessions {@code [from, to)}. */
    public Bars sessions(int from, int to) {
        return where(bar -> bar.eventTime() >= time(from) && bar.eventTime() < time(to));
    }

    public Bars and(Bars more) {
        return new Bars(Stream.concat(list.stream(), more.list.stream()).toList());
    }

    public List<Bar> of(String symbol) {
        return list.stream()
                .filter(bar -> bar.symbol().equals(symbol))
                .sorted(comparing(Bar::eventTime))
                .toList();
    }

    /** Appends them; answers the version. */
    public long appendTo(Lake lake, String archive) {
        return lake.open(Tables.OHLCV)
                .append(new CommitId("ingest:ohlcv:" + archive, 1), lineage(), columns())
                .version();
    }

    /** Replaces everything of the listing by them; answers the version. */
    public long replaceIn(Lake lake, String archive) {
        return lake.open(Tables.OHLCV)
                .overwrite(
                        new CommitId("ingest:ohlcv:" + archive, 1),
                        lineage(),
                        Partition.of("market", LISTING),
                        columns())
                .version();
    }

    private Lineage lineage() {
        long first = list.stream().mapToLong(Bar::eventTime).min().orElseThrow();
        return new Lineage("ingestion", 1, Map.of("listing", LISTING, "firstChanged", String.valueOf(first)));
    }

    private Columns columns() {
        int size = list.size();
        return Columns.ofSize(size)
                .constant("market", LISTING)
                .constant("interval", BarSpec.SESSION.toString())
                .ints(
                        "year",
                        list.stream().mapToInt(bar -> year(bar.eventTime())).toArray())
                .strings("symbol", list.stream().map(Bar::symbol).toList())
                .longs("event_time", list.stream().mapToLong(Bar::eventTime).toArray())
                .longs(
                        "available_at",
                        list.stream().mapToLong(bar -> availableAt(bar)).toArray())
                .longs("open", list.stream().mapToLong(Bar::open).toArray())
                .longs("high", list.stream().mapToLong(Bar::high).toArray())
                .longs("low", list.stream().mapToLong(Bar::low).toArray())
                .longs("close", list.stream().mapToLong(Bar::close).toArray())
                .longs("volume", list.stream().mapToLong(Bar::volume).toArray())
                .doubles(
                        "adjustment_factor",
                        list.stream().mapToDouble(Bar::factor).toArray())
                .booleans("unexplained_jump", new boolean[size])
                .longs("ingested_at", new long[size])
                .build();
    }

    /** The third instrument is published an hour later than the others. */
    public static long availableAt(Bar bar) {
        return bar.eventTime() + (bar.symbol().equals("S003") ? 4 * DELAY : DELAY);
    }

    public static int year(long eventTime) {
        return Instant.ofEpochSecond(eventTime / 1_000_000)
                .atOffset(ZoneOffset.UTC)
                .getYear();
    }
}
