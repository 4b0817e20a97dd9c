package io.breadthflow.features.state;

import io.breadthflow.contracts.table.FeatureStateTable;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.TableCommit;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.StateWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table {@code feature_state}. State is saved before the feature commit it belongs to, so a feature version always
 * has its state; a state whose feature commit never came does no harm, since only the one that the feature table names
 * is ever resumed.
 */
public final class StateStore {

    private static final Logger LOG = LoggerFactory.getLogger(StateStore.class);

    private final Lake lake;

    public StateStore(Lake lake) {
        this.lake = lake;
    }

    /** Saves {@code state} under {@code key}; the same key a second time holds the same bits and is left as it is. */
    public void save(StateKey key, FoldState state, Lineage lineage) {
        table().append(key.saving(), lineage, StateRows.of(key, state));
    }

    /** Starts the commit of a state under {@code key} whose files are written elsewhere. */
    public TableCommit begin(StateKey key, Lineage lineage) {
        return table().begin(key.saving(), lineage);
    }

    /** Last event time the state under {@code key} has seen, UTC microseconds, if this code can resume from it. */
    public Optional<Long> watermark(StateKey key) {
        Columns rows = table().latest()
                .readAll(scan(key, FeatureStateTable.OWNER, FeatureStateTable.EVENT_TIME, FeatureStateTable.CODEC)
                        .whereEqual(FeatureStateTable.OWNER, Tables.MARKET_OWNER));
        boolean readable =
                rows.size() == 1 && rows.ints(FeatureStateTable.CODEC).get(0) == StateWriter.CODEC;
        return readable ? Optional.of(rows.longs(FeatureStateTable.EVENT_TIME).get(0)) : Optional.empty();
    }

    /** The state under {@code key}; empty when there is none that belongs to {@code set} as this code defines it. */
    public Optional<FoldState> load(StateKey key, FeatureSet set) {
        Columns rows = table().latest()
                .readAll(scan(key, FeatureStateTable.OWNER, FeatureStateTable.STATE, FeatureStateTable.CODEC));
        try {
            return StateRows.restore(rows, set);
        } catch (IllegalArgumentException e) {
            LOG.warn("state of {} cannot be resumed, everything is computed from the beginning", key, e);
            return Optional.empty();
        }
    }

    /** Drops every other state of the same set and listing. */
    public void keepOnly(StateKey key, Lineage lineage) {
        Table table = table();
        List<Partition> others = table.latest().partitions().stream()
                .filter(partition -> isOther(partition, key))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        try (TableCommit commit = table.begin(key.dropping(), lineage)) {
            others.forEach(commit::replace);
            commit.commit();
        }
    }

    private static boolean isOther(Partition partition, StateKey key) {
        Map<String, String> values = partition.values();
        return key.hash().equals(values.get(FeatureStateTable.FEATURE_SET))
                && key.listing().equals(values.get(FeatureStateTable.LISTING))
                && !String.valueOf(key.sourceVersion()).equals(values.get(FeatureStateTable.SOURCE_VERSION));
    }

    private static Scan scan(StateKey key, String... columns) {
        return Scan.of(columns)
                .whereEqual(FeatureStateTable.FEATURE_SET, key.hash())
                .whereEqual(FeatureStateTable.LISTING, key.listing())
                .whereEqual(FeatureStateTable.SOURCE_VERSION, key.sourceVersion());
    }

    private Table table() {
        return lake.open(Tables.FEATURE_STATE);
    }
}
