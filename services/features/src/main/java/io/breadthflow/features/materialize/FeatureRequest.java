package io.breadthflow.features.materialize;

import io.breadthflow.features.state.FoldState;
import io.breadthflow.features.state.StateKey;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.market.feature.FeatureSet;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Order to an engine.
 *
 * @param set whose features
 * @param listing venue and market of the instruments
 * @param sourceVersion version of {@code ohlcv} to read
 * @param resumeFrom source version whose state is resumed; empty computes everything from the first bar
 * @param lineage of the commits
 */
public record FeatureRequest(
        FeatureSet set, String listing, long sourceVersion, OptionalLong resumeFrom, Lineage lineage) {

    /** Identity of the commit of this request. */
    public CommitId commitId() {
        return new CommitId(what(set, listing), sourceVersion);
    }

    StateKey stateKey() {
        return new StateKey(set.hash(), listing, sourceVersion);
    }

    /** Extent of the computation. */
    Mode mode() {
        return resumeFrom.isPresent() ? Mode.INCREMENTAL : Mode.FULL;
    }

    /** The state to resume; empty when none is to be resumed or this code cannot. */
    Optional<FoldState> resumableState(StateStore states) {
        return resumeFrom.isPresent()
                ? states.load(new StateKey(set.hash(), listing, resumeFrom.getAsLong()), set)
                : Optional.empty();
    }

    FeatureRequest fromTheBeginning() {
        return resuming(OptionalLong.empty());
    }

    FeatureRequest resuming(OptionalLong from) {
        return new FeatureRequest(set, listing, sourceVersion, from, lineage);
    }

    /** Name under which a listing's features of a set are committed, with the source version as the ordinal. */
    static String what(FeatureSet set, String listing) {
        return "features:" + set.hash() + ":" + listing;
    }
}
