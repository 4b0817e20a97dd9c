package io.breadthflow.spark.training;

import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Tables of a made-up market with everything that can keep a label from becoming a row, and the rows that must come out,
 * made one by one. Other listings, universes and versions lie in the same tables.
 */
final class MadeTables {

    static final List<String> OUTPUTS = List.of("signal", "odd.name`", "often_missing", "noise");

    private static final String LISTING = "sim.equity";
    private static final int WARM_UP = 20;
    private static final int MINIMUM_SESSIONS = 100;
    private static final String LABEL = "next_day_direction";

    final List<float[]> vectors = new ArrayList<>();
    final List<Integer> kept = new ArrayList<>();
    final Map<String, Long> dropped = new TreeMap<>(Map.of("NO_VECTOR", 0L, "WARM_UP", 0L, "LATE_VECTOR", 0L));
    int all;

    private final Random random = new Random(3);
    private final SimulatedMarket market;
    private final List<LabelRow> labels = new ArrayList<>();
    private final List<VectorRow> features = new ArrayList<>();
    private final List<LabelRow> keptLabels = new ArrayList<>();

    private record LabelRow(int equity, String symbol, long eventTime, long informationEnd, int label) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record VectorRow(String symbol, long eventTime, long availableAt, double[] values) {}

    MadeTables(int equities, int sessions) {
        this.market = SimulatedMarket.of(SimulatedMarketSpec.of(5, equities, sessions));
        for (int equity = 0; equity < equities; equity++) {
            for (int session = 0; session + 1 < sessions; session++) {
                make(equity, session);
            }
        }
    }

    private void make(int equity, int session) {
        SimulatedEquity instrument = market.equities().get(equity);
        BarColumns bars = instrument.bars();
        String symbol = instrument.instrument().symbol();
        double[] values = random.doubles(OUTPUTS.size(), -1, 1).toArray();
        int label = random.nextDouble() < 0.5 + 0.4 * values[0] ? 1 : 0;
        values[1] = session < WARM_UP ? Double.NaN : values[1];
        values[2] = random.nextInt(3) == 0 ? Double.NaN : values[2];
        boolean labelled = random.nextInt(20) > 0;
        boolean present = random.nextInt(15) > 0;
        boolean late = random.nextInt(15) == 0;
        long end = bars.availableAt(session + 1);
        VectorRow vector =
                new VectorRow(symbol, bars.eventTime(session), late ? end : bars.availableAt(session), values);
        LabelRow row = new LabelRow(equity, symbol, bars.eventTime(session), end, label);
        if (present) {
            features.add(vector);
        }
        if (labelled) {
            labels.add(row);
            String reason = reason(session, present, late, values);
            if (reason.isEmpty()) {
                keep(row, values);
            } else {
                dropped.merge(reason, 1L, Long::sum);
            }
            all++;
        }
    }

    private static String reason(int session, boolean present, boolean late, double[] values) {
        if (!present) {
            return "NO_VECTOR";
        }
        if (session < WARM_UP && Arrays.stream(values).anyMatch(Double::isNaN)) {
            return "WARM_UP";
        }
        return late ? "LATE_VECTOR" : "";
    }

    private void keep(LabelRow row, double[] values) {
        float[] vector = new float[OUTPUTS.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) values[i];
        }
        vectors.add(vector);
        kept.add(all);
        keptLabels.add(row);
    }

    /** The labels that become rows. */
    Labels labels() {
        int size = keptLabels.size();
        Labels.Columns columns = new Labels.Columns(
                keptLabels.stream().mapToInt(LabelRow::equity).toArray(),
                keptLabels.stream()
                        .mapToInt(row -> Calendars.of(LISTING).sessionIndex(row.eventTime()))
                        .toArray(),
                keptLabels.stream().mapToLong(LabelRow::eventTime).toArray(),
                keptLabels.stream().mapToLong(LabelRow::informationEnd).toArray(),
                new byte[size],
                new double[size]);
        for (int row = 0; row < size; row++) {
            columns.value()[row] = (byte) keptLabels.get(row).label();
        }
        return new Labels(LabelCatalogue.find(LABEL).orElseThrow(), lastStep(), columns);
    }

    private int lastStep() {
        BarColumns bars = market.equities().get(0).bars();
        return Calendars.of(LISTING).sessionIndex(bars.eventTime(bars.size() - 1));
    }

    /** Commits everything and answers the order that asks for it. */
    TrainingOrder write(Lake lake, TrainingOrder.Learning learning, TrainingOrder.Output output) {
        Lineage lineage = Lineage.of("test", 0);
        lake.open(Tables.OHLCV).append(new CommitId("other bars", 0), lineage, bars("us.equity"));
        long source = lake.open(Tables.OHLCV)
                .append(new CommitId("bars", 0), lineage, bars(LISTING))
                .version();
        var table = Tables.features("made", "00000000", OUTPUTS);
        long feature = lake.open(table)
                .append(new CommitId("features", 0), lineage, vectors(LISTING))
                .version();
        lake.open(table).append(new CommitId("other features", 0), lineage, vectors("us.equity"));
        var labelTable = Tables.labels(LABEL, 1);
        lake.open(labelTable).append(new CommitId("a", 0), lineage, labels("us.equity", MINIMUM_SESSIONS, source));
        lake.open(labelTable).append(new CommitId("b", 0), lineage, labels(LISTING, MINIMUM_SESSIONS + 1, source));
        lake.open(labelTable).append(new CommitId("c", 0), lineage, labels(LISTING, MINIMUM_SESSIONS, source + 1));
        long label = lake.open(labelTable)
                .append(new CommitId("d", 0), lineage, labels(LISTING, MINIMUM_SESSIONS, source))
                .version();
        return new TrainingOrder(
                new TrainingOrder.Universe(LISTING, source, MINIMUM_SESSIONS),
                new TrainingOrder.Labels(LABEL, labelTable.name(), label, lastStep()),
                new TrainingOrder.Features(table.name(), feature, OUTPUTS, WARM_UP),
                learning,
                output);
    }

    private Columns labels(String listing, int minimumSessions, long source) {
        int size = labels.size();
        int[] minimum = new int[size];
        Arrays.fill(minimum, minimumSessions);
        long[] sources = new long[size];
        Arrays.fill(sources, source);
        return Columns.ofSize(size)
                .constant("market", listing)
                .ints("minimum_sessions", minimum)
                .longs("source_version", sources)
                .strings("symbol", labels.stream().map(LabelRow::symbol).toList())
                .strings("instrument", labels.stream().map(LabelRow::symbol).toList())
                .longs(
                        "event_time",
                        labels.stream().mapToLong(LabelRow::eventTime).toArray())
                .ints("label", labels.stream().mapToInt(LabelRow::label).toArray())
                .longs(
                        "information_end",
                        labels.stream().mapToLong(LabelRow::informationEnd).toArray())
                .build();
    }

    private Columns vectors(String listing) {
        Columns.Builder columns = keys(
                listing,
                features.stream().map(VectorRow::symbol).toList(),
                features.stream().mapToLong(VectorRow::eventTime).toArray(),
                features.stream().mapToLong(VectorRow::availableAt).toArray());
        for (int i = 0; i < OUTPUTS.size(); i++) {
            int output = i;
            columns.doubles(
                    OUTPUTS.get(i),
                    features.stream().mapToDouble(row -> row.values()[output]).toArray());
        }
        return columns.build();
    }

    private Columns bars(String listing) {
        List<String> symbols = new ArrayList<>();
        List<Long> eventTimes = new ArrayList<>();
        List<Long> availableAt = new ArrayList<>();
        for (SimulatedEquity equity : market.equities()) {
            for (int row = 0; row < equity.bars().size(); row++) {
                symbols.add(equity.instrument().symbol());
                eventTimes.add(equity.bars().eventTime(row));
                availableAt.add(equity.bars().availableAt(row));
            }
        }
        int size = symbols.size();
        return keys(listing, symbols, longs(eventTimes), longs(availableAt))
                .constant("interval", BarSpec.SESSION.toString())
                .longs("open", new long[size])
                .longs("high", new long[size])
                .longs("low", new long[size])
                .longs("close", new long[size])
                .longs("volume", new long[size])
                .doubles("adjustment_factor", new double[size])
                .booleans("unexplained_jump", new boolean[size])
                .longs("ingested_at", new long[size])
                .build();
    }

    private static Columns.Builder keys(String listing, List<String> symbols, long[] eventTimes, long[] availableAt) {
        int[] year = Arrays.stream(eventTimes)
                .mapToInt(time -> Instant.EPOCH
                        .plus(time, ChronoUnit.MICROS)
                        .atZone(ZoneOffset.UTC)
                        .getYear())
                .toArray();
        return Columns.ofSize(symbols.size())
                .constant("market", listing)
                .ints("year", year)
                .strings("symbol", symbols)
                .longs("event_time", eventTimes)
                .longs("available_at", availableAt);
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
