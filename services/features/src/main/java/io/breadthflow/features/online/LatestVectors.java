package io.breadthflow.features.online;

import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The last row of every instrument in a feature table, as vectors. */
public final class LatestVectors {

    private final Lake lake;

    public LatestVectors(Lake lake) {
        this.lake = lake;
    }

    /** Vectors of {@code listing} in version {@code version} of the set's table, in no particular order. */
    public List<OnlineVector> read(FeatureSet set, String listing, long version) {
        Snapshot table = lake.open(FeatureSets.tableOf(set)).at(version);
        Map<String, Long> last = lastTimes(table, listing);
        Collector collector = new Collector(set.outputs(), listing, version, last);
        for (int year : years(last)) {
            table.read(Scan.all().whereEqual("market", listing).whereEqual("year", year), collector::collect);
        }
        return collector.vectors;
    }

    /** One cheap pass over two columns; whole rows are then read only in the years where somebody's last row is. */
    private static Map<String, Long> lastTimes(Snapshot table, String listing) {
        Map<String, Long> last = new HashMap<>();
        table.read(Scan.of("symbol", "event_time").whereEqual("market", listing), rows -> {
            Column.Strings symbols = rows.strings("symbol");
            Column.Longs times = rows.longs("event_time");
            for (int row = 0; row < rows.size(); row++) {
                last.merge(symbols.get(row), times.get(row), Math::max);
            }
        });
        return last;
    }

    private static Set<Integer> years(Map<String, Long> last) {
        return last.values().stream().map(Micros::year).collect(Collectors.toSet());
    }

    /** Picks the last rows out of batches. */
    private static final class Collector {

        private final List<OnlineVector> vectors = new ArrayList<>();
        private final List<String> outputs;
        private final String listing;
        private final long version;
        private final Map<String, Long> last;

        Collector(List<String> outputs, String listing, long version, Map<String, Long> last) {
            this.outputs = outputs;
            this.listing = listing;
            this.version = version;
            this.last = last;
        }

        void collect(Columns rows) {
            Column.Strings symbols = rows.strings("symbol");
            Column.Longs times = rows.longs("event_time");
            for (int row = 0; row < rows.size(); row++) {
                if (last.getOrDefault(symbols.get(row), Long.MIN_VALUE) == times.get(row)) {
                    vectors.add(vector(rows, row));
                }
            }
        }

        private OnlineVector vector(Columns rows, int row) {
            return new OnlineVector(
                    Instrument.parse(listing + "." + rows.strings("symbol").get(row)),
                    Micros.toInstant(rows.longs("event_time").get(row)),
                    Micros.toInstant(rows.longs("available_at").get(row)),
                    version,
                    values(rows, row));
        }

        private double[] values(Columns rows, int row) {
            double[] values = new double[outputs.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.doubles(outputs.get(i)).get(row);
            }
            return values;
        }
    }
}
