package io.breadthflow.market.simulation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what is wrong in a file of equities by looking at its lines alone. */
final class DirtCount {

    private int nulls;
    private int broken;
    private int duplicates;
    private int jumps;
    private final Set<String> rows = new HashSet<>();
    private final Map<String, Double> lastClose = new HashMap<>();

    static DirtCount of(List<String> lines) {
        DirtCount count = new DirtCount();
        lines.stream().skip(1).forEach(count::add);
        return count;
    }

    private void add(String line) {
        String[] row = line.split(",");
        if (!rows.add(row[0] + row[6])) {
            duplicates++;
        } else if (line.contains(",,")) {
            nulls++;
        } else if (Double.parseDouble(row[2]) < Double.parseDouble(row[3])) {
            broken++;
        } else {
            addClose(row[6], Double.parseDouble(row[4]));
        }
    }

    private void addClose(String name, double close) {
        Double before = lastClose.put(name, close);
        if (before != null && (close / before > 1.8 || close / before < 0.55)) {
            jumps++;
        }
    }

    /** Counts by kind, when a file without gaps has {@code bars} rows. */
    Map<DirtKind, Integer> byKind(int bars) {
        Map<DirtKind, Integer> counts = new EnumMap<>(DirtKind.class);
        counts.put(DirtKind.NULL_FIELD, nulls);
        counts.put(DirtKind.BROKEN_OHLC, broken);
        counts.put(DirtKind.DUPLICATE_ROW, duplicates);
        counts.put(DirtKind.GAP, bars - rows.size());
        counts.put(DirtKind.UNEXPLAINED_JUMP, jumps);
        return counts;
    }
}
