package io.breadthflow.features.state;

import io.breadthflow.lake.table.CommitId;

/**
 * Key of a saved state.
 *
 * @param hash of the feature set
 * @param listing venue and market of the instruments
 * @param sourceVersion version of the source table up to which the folds have seen its bars
 */
public record StateKey(String hash, String listing, long sourceVersion) {

    CommitId saving() {
        return new CommitId("features:state:" + hash + ":" + listing, sourceVersion);
    }

    CommitId dropping() {
        return new CommitId("features:state-drop:" + hash + ":" + listing, sourceVersion);
    }
}
