package io.breadthflow.features.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.features.ConsistencyView;
import io.breadthflow.features.Bars;
import io.breadthflow.features.MemoryOnlineStore;
import io.breadthflow.features.ToyFeatures;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.online.LatestVectors;
import io.breadthflow.features.online.Publisher;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.online.OnlineVector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConsistencyCheckTest {

    private static final FeatureSet SET = ToyFeatures.SET;

    private final Lake lake = MemoryLake.empty();
    private final MemoryOnlineStore store = new MemoryOnlineStore();
    private final LatestVectors latest = new LatestVectors(lake);
    private final ConsistencyCheck check = new ConsistencyCheck(lake, store);

    @BeforeEach
    void fillTheTable() {
        append(1, "S001", 0);
        append(2, "S002", 0);
    }

    @Test
    void whatWasPublishedIsConsistent() {
        new Publisher(latest, store).publish(SET, Bars.LISTING, 2);

        assertThat(compare())
                .isEqualTo(new ConsistencyView("toy-daily", SET.hash(), Bars.LISTING, 2, 2, true, List.of()));
    }

    @Test
    void oneBitOfDifferenceIsFound() {
        List<OnlineVector> vectors = new ArrayList<>(latest.read(SET, Bars.LISTING, 2));
        OnlineVector changed = vectors.remove(0);
        changed.values()[1] = Math.nextUp(changed.values()[1]);
        vectors.add(changed);
        store.publish(SET.hash(), Bars.LISTING, vectors);

        assertThat(compare().different()).containsExactly(changed.instrument().toString());
    }

    @Test
    void aRowThatWasNeverPublishedIsFound() {
        new Publisher(latest, store).publish(SET, Bars.LISTING, 2);
        append(3, "S002", 1);
        append(4, "S003", 1);

        assertThat(compare().consistent()).isFalse();
        assertThat(compare().different()).containsExactly("sim.equity.S002", "sim.equity.S003");
    }

    private ConsistencyView compare() {
        return check.compare(SET, Bars.LISTING);
    }

    private void append(long ordinal, String symbol, int session) {
        long time = Bars.time(session);
        Columns.Builder row = Columns.ofSize(1)
                .constant("market", Bars.LISTING)
                .ints("year", new int[] {Bars.year(time)})
                .constant("symbol", symbol)
                .longs("event_time", new long[] {time})
                .longs("available_at", new long[] {time});
        SET.outputs().forEach(output -> row.doubles(output, new double[] {0.1 * ordinal}));
        lake.open(FeatureSets.tableOf(SET))
                .append(new CommitId("features:test", ordinal), Lineage.of("test", 1), row.build());
    }
}
