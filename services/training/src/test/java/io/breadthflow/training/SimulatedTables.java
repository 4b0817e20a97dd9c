package io.breadthflow.training;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a simulated market to the tables that training reads, as ingestion and features would. */
public final class SimulatedTables {
    public static final String LISTING = "sim.equity";
    private static final double LOWEST_RETURN = 0.55;

    private final Lake lake;
    private final FeatureSetStore featureSets;

    public SimulatedTables(Lake lake, FeatureSetStore featureSets) {
        this.lake = lake;
        this.featureSets = featureSets;
    }

    /** Commits oracle, bars and features as revision {@code revision}; answers the version of the feature table. */
    public long write(SimulatedMarket market, FeatureSet set, long revision) {
        Partition all = Partition.of("market", LISTING);
        lake.open(Tables.SIMULATION_ORACLE)
                .overwrite(new CommitId("simulate", revision), lineage(), all, oracle(market));
        long source = lake.open(Tables.OHLCV)
                .overwrite(new CommitId("ingest:ohlcv:" + LISTING, revision), lineage(), all, bars(market))
                .version();
        return writeFeatures(market, set, source);
    }

    /** Commits the features of {@code market} as made from version {@code source} of the bars. */
    public long writeFeatures(SimulatedMarket market, FeatureSet set, long source) {
        String table = Tables.features(set.name(), set.hash(), set.outputs()).name();
        featureSets.register(new FeatureSetRow(set.hash(), set.name(), set.outputs(), table, set.warmUp(), null));
        return lake.open(Tables.features(set.name(), set.hash(), set.outputs()))
                .overwrite(
                        new CommitId("features:" + set.hash() + ":" + LISTING, source),
                        lineage(),
                        Partition.of("market", LISTING),
                        features(market, set))
                .version();
    }

    private static Lineage lineage() {
        return Lineage.of("test", 0);
    }

    private static Columns oracle(SimulatedMarket market) {
        Rows rows = new Rows(market);
        double[] probability = new double[rows.size()];
        rows.forEach((equity, session, row) -> probability[row] = equity.probabilityUp(session));
        return rows.keys(false).doubles("probability_up", probability).build();
    }

    private static Columns bars(SimulatedMarket market) {
        Rows rows = new Rows(market);
        boolean[] jump = new boolean[rows.size()];
        rows.forEach((equity, session, row) -> jump[row] = session > 0
                && equity.bars().close(session) < LOWEST_RETURN * equity.bars().close(session - 1));
        double[] factor = new double[rows.size()];
        Arrays.fill(factor, 1.0);
        return rows.keys(true)
                .constant("interval", BarSpec.SESSION.toString())
                .longs("open", rows.prices(BarColumns::open))
                .longs("high", rows.prices(BarColumns::high))
                .longs("low", rows.prices(BarColumns::low))
                .longs("close", rows.prices(BarColumns::close))
                .longs("volume", rows.longs((bars, row) -> (long) bars.volume(row)))
                .doubles("adjustment_factor", factor)
                .booleans("unexplained_jump", jump)
                .longs("ingested_at", rows.longs(BarColumns::availableAt))
                .build();
    }

    private static Columns features(SimulatedMarket market, FeatureSet set) {
        Rows rows = new Rows(market);
        double[][] values = SimulatedFeatures.of(market, set);
        Columns.Builder columns = rows.keys(true);
        for (int output = 0; output < values.length; output++) {
            columns.doubles(set.outputs().get(output), values[output]);
        }
        return columns.build();
    }

    /** Rows of a market, equity by equity. */
    private static final class Rows {
        private final SimulatedMarket market;
        private final int sessions;

        Rows(SimulatedMarket market) {
            this.market = market;
            this.sessions = market.dates().size();
        }

        int size() {
            return market.equities().size() * sessions;
        }

        Columns.Builder keys(boolean withYearAndAvailability) {
            List<String> symbols = new ArrayList<>();
            int[] year = new int[size()];
            forEach((equity, session, row) -> {
                symbols.add(equity.instrument().symbol());
                year[row] = Instant.EPOCH
                        .plus(equity.bars().eventTime(session), ChronoUnit.MICROS)
                        .atZone(ZoneOffset.UTC)
                        .getYear();
            });
            Columns.Builder keys = Columns.ofSize(size())
                    .constant("market", LISTING)
                    .strings("symbol", symbols)
                    .longs("event_time", longs(BarColumns::eventTime));
            return withYearAndAvailability
                    ? keys.ints("year", year).longs("available_at", longs(BarColumns::availableAt))
                    : keys;
        }

        long[] prices(Price price) {
            return longs((bars, row) -> Math.round(price.of(bars, row) * 1e6));
        }

        long[] longs(Value value) {
            long[] values = new long[size()];
            forEach((equity, session, row) -> values[row] = value.of(equity.bars(), session));
            return values;
        }

        void forEach(Visitor visitor) {
            int row = 0;
            for (SimulatedEquity equity : market.equities()) {
                for (int session = 0; session < sessions; session++) {
                    visitor.visit(equity, session, row++);
                }
            }
        }
    }

    private interface Price {
        double of(BarColumns bars, int row);
    }

    private interface Value {
        long of(BarColumns bars, int row);
    }

    private interface Visitor {
        void visit(SimulatedEquity equity, int session, int row);
    }
}
