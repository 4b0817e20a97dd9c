package io.breadthflow.features.materialize;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.state.StateKey;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.market.feature.FeatureSet;
import java.util.OptionalLong;

/**
 * Decides how much is computed. Features of a listing are up to date when no commit touched its bars since the version
 * they were made from; they continue from saved state when all that changed lies after the last bar the state has seen;
 * anything else, as a correction of an old bar or an instrument that appears with history, is computed anew.
 */
final class Planner {

    private final Lake lake;
    private final StateStore states;

    Planner(Lake lake, StateStore states) {
        this.lake = lake;
        this.states = states;
    }

    Plan plan(FeatureSet set, String listing, long sourceVersion) {
        OptionalLong done = lake.open(FeatureSets.tableOf(set)).latest().lastOrdinal(FeatureRequest.what(set, listing));
        if (done.isEmpty()) {
            return Plan.full(done);
        }
        if (done.getAsLong() >= sourceVersion) {
            return new Plan(Mode.ALREADY_DONE, done);
        }
        SourceChanges changes = SourceChanges.of(lake.open(Tables.OHLCV), listing, done.getAsLong(), sourceVersion);
        if (changes.commits() == 0) {
            return new Plan(Mode.ALREADY_DONE, done);
        }
        return new Plan(canResume(set, listing, done.getAsLong(), changes) ? Mode.INCREMENTAL : Mode.FULL, done);
    }

    private boolean canResume(FeatureSet set, String listing, long done, SourceChanges changes) {
        return states.watermark(new StateKey(set.hash(), listing, done))
                .filter(watermark -> changes.firstChanged() > watermark)
                .isPresent();
    }
}
