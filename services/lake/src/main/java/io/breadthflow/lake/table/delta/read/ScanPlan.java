package io.breadthflow.lake.table.delta.read;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.parquet.RowGroup;
import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Predicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A scan checked against the columns of a table: what is decoded, what is filtered, what is handed out. */
final class ScanPlan {

    private final List<ColumnSpec> output;
    private final List<ColumnSpec> decoded;
    private final List<Comparison> comparisons;

    private ScanPlan(List<ColumnSpec> output, List<ColumnSpec> decoded, List<Comparison> comparisons) {
        this.output = output;
        this.decoded = decoded;
        this.comparisons = comparisons;
    }

    /** Throws {@link IllegalArgumentException} for columns the table does not have and values of the wrong type. */
    static ScanPlan of(TableSpec spec, Scan scan) {
        List<ColumnSpec> output = scan.columns().isEmpty()
                ? spec.columns()
                : scan.columns().stream().map(name -> column(spec, name)).toList();
        Map<String, ColumnSpec> decoded = new LinkedHashMap<>();
        output.forEach(column -> decoded.put(column.name(), column));
        List<Comparison> comparisons = new ArrayList<>();
        for (Scan.Condition condition : scan.where()) {
            ColumnSpec column = column(spec, condition.column());
            decoded.putIfAbsent(column.name(), column);
            comparisons.add(Comparison.of(column, condition));
        }
        return new ScanPlan(output, List.copyOf(decoded.values()), comparisons);
    }

    private static ColumnSpec column(TableSpec spec, String name) {
        return spec.columns().get(spec.indexOf(name));
    }

    /** Columns handed out, in order. */
    List<ColumnSpec> output() {
        return output;
    }

    /** Columns that must be read: those handed out and those compared. */
    List<ColumnSpec> decoded() {
        return decoded;
    }

    /** Predicate by which Kernel skips files. */
    Optional<Predicate> predicate() {
        return comparisons.stream()
                .map(Comparison::predicate)
                .flatMap(Optional::stream)
                .reduce(And::new);
    }

    boolean mayMatch(RowGroup group) {
        return comparisons.stream().allMatch(comparison -> comparison.mayMatch(group));
    }

    /** The rows that satisfy all conditions, with the columns handed out. */
    Columns apply(Columns rows) {
        Columns.Builder wanted = Columns.ofSize(rows.size());
        output.forEach(column -> wanted.add(column.name(), rows.get(column.name())));
        int[] matching = matching(rows);
        Columns all = wanted.build();
        return matching.length == rows.size() ? all : all.select(matching);
    }

    private int[] matching(Columns rows) {
        int[] matching = new int[rows.size()];
        Arrays.setAll(matching, row -> row);
        int count = matching.length;
        for (Comparison comparison : comparisons) {
            IntPredicate matches = comparison.matches(rows.get(comparison.column()));
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (matches.test(matching[i])) {
                    matching[kept++] = matching[i];
                }
            }
            count = kept;
        }
        return Arrays.copyOf(matching, count);
    }
}
