package io.breadthflow.features.featureset;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.featureset.FeatureSetRow;
import java.util.List;

/** The catalogue as this service uses it: sets by name, and the table of each. */
public final class FeatureSets {

    private final List<FeatureSet> sets;

    public FeatureSets(List<FeatureSet> sets) {
        this.sets = List.copyOf(sets);
    }

    public List<FeatureSet> list() {
        return sets;
    }

    /** The set {@code name}; throws {@code NOT_FOUND} with the names there are. */
    public FeatureSet get(String name) {
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "There is no feature set '" + name + "': the catalogue has "
                                + sets.stream().map(FeatureSet::name).toList() + "."));
    }

    /** The table a set is kept in. */
    public static TableSpec tableOf(FeatureSet set) {
        return Tables.features(set.name(), set.hash(), set.outputs());
    }

    /** Row by which training and serving know a set before anything is published. */
    public static FeatureSetRow rowOf(FeatureSet set) {
        return new FeatureSetRow(
                set.hash(), set.name(), set.outputs(), tableOf(set).name(), set.warmUp(), null);
    }
}
