package io.breadthflow.platform.featureset;

import java.util.List;
import java.util.Optional;

/** Feature sets: written by features, read by training and serving. */
public interface FeatureSetStore {

    /** Records a set; a set that is there is left as it is, since a set never changes. */
    void register(FeatureSetRow set);

    Optional<FeatureSetRow> find(String hash);

    Optional<FeatureSetRow> findByTable(String table);

    List<FeatureSetRow> list();
}
