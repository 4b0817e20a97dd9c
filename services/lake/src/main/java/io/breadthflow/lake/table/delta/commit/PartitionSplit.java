package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.delta.kernel.PartitionText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Splits rows by partition. */
final class PartitionSplit {

    private PartitionSplit() {}

    /** Rows of each partition, in their order; partitions in the order in which they first come. */
    static Map<Partition, int[]> of(TableSpec spec, Columns rows) {
        int[] groups = new int[rows.size()];
        int count = rows.size() == 0 ? 0 : 1;
        for (String name : spec.partitionBy()) {
            count = refine(groups, codes(rows.get(name)));
        }
        int[][] members = members(groups, count);
        Map<Partition, int[]> split = new LinkedHashMap<>();
        for (int[] member : members) {
            split.put(partition(spec, rows, member[0]), member);
        }
        return split;
    }

    private static Partition partition(TableSpec spec, Columns rows, int row) {
        Map<String, String> values = new HashMap<>();
        for (String name : spec.partitionBy()) {
            ColumnSpec column = spec.columns().get(spec.indexOf(name));
            values.put(name, PartitionText.of(column, rows.get(name), row));
        }
        return new Partition(values);
    }

    private static int[][] members(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] members = new int[count][];
        for (int group = 0; group < count; group++) {
            members[group] = new int[sizes[group]];
        }
        int[] filled = new int[count];
        for (int row = 0; row < groups.length; row++) {
            members[groups[row]][filled[groups[row]]++] = row;
        }
        return members;
    }

    /** Splits each group by code; answers how many there are. Neighbours mostly agree, so the map is rarely asked. */
    private static int refine(int[] groups, int[] codes) {
        Map<Long, Integer> refined = new HashMap<>();
        long lastKey = -1;
        int last = 0;
        for (int row = 0; row < groups.length; row++) {
            long key = (long) groups[row] << Integer.SIZE | (codes[row] & 0xFFFF_FFFFL);
            if (row == 0 || key != lastKey) {
                last = refined.computeIfAbsent(key, absent -> refined.size());
                lastKey = key;
            }
            groups[row] = last;
        }
        return refined.size();
    }

    private static int[] codes(Column column) {
        int[] codes = new int[column.size()];
        if (column instanceof Column.Strings strings) {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = strings.code(row);
            }
            return codes;
        }
        Map<Object, Integer> known = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = known.computeIfAbsent(value(column, row), absent -> known.size());
        }
        return codes;
    }

    private static Object value(Column column, int row) {
        if (column instanceof Column.Ints ints) {
            return ints.get(row);
        }
        return column instanceof Column.Longs longs ? longs.get(row) : ((Column.Booleans) column).get(row);
    }
}
