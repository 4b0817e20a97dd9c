package io.breadthflow.ingestion.simulation;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.archive.ArchiveRevision;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The true probabilities of the market that was simulated last. */
final class OracleTable {

    private static final int EQUITIES_PER_BATCH = 100;

    private final Lake lake;

    OracleTable(Lake lake) {
        this.lake = lake;
    }

    /** Replaces the probabilities by those of {@code market}. */
    CommitResult replace(ArchiveRevision revision, Lineage lineage, SimulatedMarket market) {
        String table = Tables.SIMULATION_ORACLE.name();
        List<SimulatedEquity> equities = market.equities();
        try (TableCommit commit = lake.open(Tables.SIMULATION_ORACLE).begin(revision.commitTo(table), lineage)) {
            commit.replace(Partition.of("market", Simulation.LISTING));
            for (int from = 0; from < equities.size(); from += EQUITIES_PER_BATCH) {
                commit.add(rows(equities.subList(from, Math.min(equities.size(), from + EQUITIES_PER_BATCH))));
            }
            return commit.commit();
        }
    }

    private static Columns rows(List<SimulatedEquity> equities) {
        int size = equities.stream().mapToInt(equity -> equity.bars().size()).sum();
        List<String> symbols = new ArrayList<>(size);
        long[] times = new long[size];
        double[] probabilities = new double[size];
        for (SimulatedEquity equity : equities) {
            int sessions = equity.bars().size();
            int first = symbols.size();
            symbols.addAll(Collections.nCopies(sessions, equity.instrument().symbol()));
            for (int session = 0; session < sessions; session++) {
                times[first + session] = equity.bars().eventTime(session);
                probabilities[first + session] = equity.probabilityUp(session);
            }
        }
        return Columns.ofSize(size)
                .constant("market", Simulation.LISTING)
                .strings("symbol", symbols)
                .longs("event_time", times)
                .doubles("probability_up", probabilities)
                .build();
    }
}
