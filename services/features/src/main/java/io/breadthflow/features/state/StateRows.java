package io.breadthflow.features.state;

import io.breadthflow.contracts.table.FeatureStateTable;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.MarketFolds;
import io.breadthflow.market.feature.SeriesFolds;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** State as rows of {@code feature_state}: one per instrument, and one for the market. */
final class StateRows {

    private StateRows() {}

    static Columns of(StateKey key, FoldState state) {
        List<String> owners = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        List<byte[]> states = new ArrayList<>();
        owners.add(Tables.MARKET_OWNER);
        times.add(state.market().lastEventTime());
        states.add(state.market().save());
        state.instruments().forEach((instrument, folds) -> {
            owners.add(instrument.toString());
            times.add(folds.lastEventTime());
            states.add(folds.save());
        });
        int size = owners.size();
        return Columns.ofSize(size)
                .constant(FeatureStateTable.FEATURE_SET, key.hash())
                .constant(FeatureStateTable.LISTING, key.listing())
                .longs(FeatureStateTable.SOURCE_VERSION, filled(size, key.sourceVersion()))
                .strings(FeatureStateTable.OWNER, owners)
                .longs(
                        FeatureStateTable.EVENT_TIME,
                        times.stream().mapToLong(Long::longValue).toArray())
                .ints(FeatureStateTable.CODEC, filled(size))
                .add(FeatureStateTable.STATE, new Column.Binaries(states.toArray(byte[][]::new)))
                .build();
    }

    /** Empty when there is no row of the market or a row has another layout. */
    static Optional<FoldState> restore(Columns rows, FeatureSet set) {
        SortedMap<Instrument, SeriesFolds> series = new TreeMap<>();
        @Nullable MarketFolds market = null;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.ints(FeatureStateTable.CODEC).get(row) != StateWriter.CODEC) {
                return Optional.empty();
            }
            String owner = rows.strings(FeatureStateTable.OWNER).get(row);
            byte[] state = rows.binaries(FeatureStateTable.STATE).get(row);
            if (owner.equals(Tables.MARKET_OWNER)) {
                market = MarketFolds.restore(set, state);
            } else {
                series.put(Instrument.parse(owner), SeriesFolds.restore(set, state));
            }
        }
        return market == null ? Optional.empty() : Optional.of(new FoldState(set, series, market));
    }

    private static long[] filled(int size, long value) {
        long[] values = new long[size];
        Arrays.fill(values, value);
        return values;
    }

    private static int[] filled(int size) {
        int[] values = new int[size];
        Arrays.fill(values, StateWriter.CODEC);
        return values;
    }
}
