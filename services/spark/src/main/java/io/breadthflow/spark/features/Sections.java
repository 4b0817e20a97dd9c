package io.breadthflow.spark.features;

import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.instrument.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Bars by event time, cut into cross-sections; newcomers are numbered at their first bar, those of one time by key. */
final class Sections {

    private final Ahead bars;
    private final FeatureSet set;
    private final Universe universe;
    private final Map<String, Integer> numbers = new HashMap<>();

    Sections(Ahead bars, FeatureSet set, Universe universe) {
        this.bars = bars;
        this.set = set;
        this.universe = universe;
        for (int member = 0; member < universe.size(); member++) {
            numbers.put(universe.member(member).toString(), member);
        }
    }

    boolean hasNext() {
        return bars.hasNext();
    }

    BarSection next() {
        Instant time = bars.peek().getAs(BarInput.TIME);
        List<Row> rows = new ArrayList<>();
        while (bars.hasNext() && time.equals(bars.peek().getAs(BarInput.TIME))) {
            rows.add(bars.next());
        }
        rows.sort(Comparator.comparing(Sections::owner));
        rows.forEach(row -> numbers.computeIfAbsent(owner(row), owner -> universe.add(Instrument.parse(owner))));
        rows.sort(Comparator.comparing(this::number));
        return new BarSection(set, rows, rows.stream().mapToInt(this::number).toArray());
    }

    private int number(Row row) {
        return numbers.getOrDefault(owner(row), -1);
    }

    private static String owner(Row row) {
        return row.getAs(BarInput.OWNER);
    }
}
