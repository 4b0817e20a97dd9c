package io.breadthflow.serving;

import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Feature sets in memory. */
public final class MemoryFeatureSets implements FeatureSetStore {

    private final List<FeatureSetRow> rows = new ArrayList<>();

    /** Says of every set that its latest vector is of {@code watermark}. */
    public void published(Instant watermark) {
        rows.replaceAll(
                row -> new FeatureSetRow(row.hash(), row.name(), row.outputs(), row.table(), row.warmUp(), watermark));
    }

    @Override
    public void register(FeatureSetRow set) {
        rows.add(set);
    }

    @Override
    public Optional<FeatureSetRow> find(String hash) {
        return rows.stream().filter(row -> row.hash().equals(hash)).findFirst();
    }

    @Override
    public Optional<FeatureSetRow> findByTable(String table) {
        return rows.stream().filter(row -> row.table().equals(table)).findFirst();
    }

    @Override
    public List<FeatureSetRow> list() {
        return List.copyOf(rows);
    }
}
