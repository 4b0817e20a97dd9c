package io.breadthflow.lake.quality;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Columns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one partition, batch by batch. Of a batch only the key stays: whether it is unique is known at the
 * end.
 */
final class PartitionFold {

    private final TableExpectations expected;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Columns> keys = new ArrayList<>();
    private final BitSet violating = new BitSet();
    private int rows;

    PartitionFold(TableExpectations expected) {
        this.expected = expected;
        expected.ofRows().forEach(expectation -> findings.add(new Finding(expectation.name(), 0, null)));
    }

    void add(Columns batch) {
        for (int i = 0; i < findings.size(); i++) {
            Expectation expectation = expected.ofRows().get(i);
            Finding found = judge(expectation.name(), expectation.violations(batch), batch, rows);
            findings.set(i, findings.get(i).merge(found));
        }
        if (!expected.key().isEmpty()) {
            keys.add(keyOf(batch));
        }
        rows = Math.addExact(rows, batch.size());
    }

    private Columns keyOf(Columns batch) {
        Columns.Builder key = Columns.ofSize(batch.size());
        for (ColumnSpec column : expected.key()) {
            key.add(column.name(), batch.get(column.name()));
        }
        return key.build();
    }

    QualityReport report() {
        List<Finding> all = new ArrayList<>(findings);
        if (!expected.key().isEmpty()) {
            all.add(uniqueness());
        }
        return new QualityReport(rows, violating.cardinality(), all);
    }

    private Finding uniqueness() {
        String name = expected.uniqueness();
        if (keys.isEmpty()) {
            return new Finding(name, 0, null);
        }
        Columns all = Columns.concat(keys);
        return judge(name, RepeatedKeys.in(expected.key(), all)::get, all, 0);
    }

    /** Judges the rows of {@code batch}, the first of which is the partition's row {@code from}. */
    private Finding judge(String expectation, IntPredicate violated, Columns batch, int from) {
        long count = 0;
        @Nullable String example = null;
        for (int row = 0; row < batch.size(); row++) {
            if (violated.test(row)) {
                count++;
                violating.set(from + row);
                example = Finding.first(example, expected.names().of(batch, row));
            }
        }
        return new Finding(expectation, count, example);
    }
}
