package io.breadthflow.features.featureset;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.features.FeatureSetView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Feature sets of the catalogue, and earlier definitions that tables still exist of. */
@RestController
public final class FeatureSetsController {

    private final FeatureSets sets;
    private final FeatureSetStore registry;

    public FeatureSetsController(FeatureSets sets, FeatureSetStore registry) {
        this.sets = sets;
        this.registry = registry;
    }

    @GetMapping("/v1/features/feature-sets")
    Page<FeatureSetView> list() {
        List<FeatureSetView> views = new ArrayList<>();
        sets.list().forEach(set -> views.add(view(FeatureSets.rowOf(set))));
        registry.list().stream().filter(row -> !isComputable(row.hash())).forEach(row -> views.add(view(row)));
        return new Page<>(views, null);
    }

    @GetMapping("/v1/features/feature-sets/{hash}")
    FeatureSetView get(@PathVariable String hash) {
        return list().items().stream()
                .filter(set -> set.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "There is no feature set with the hash '" + hash
                                + "'. GET /v1/features/feature-sets lists those there are."));
    }

    private FeatureSetView view(FeatureSetRow row) {
        return new FeatureSetView(
                row.name(), row.hash(), row.outputs(), row.table(), row.warmUp(), isComputable(row.hash()));
    }

    private boolean isComputable(String hash) {
        return sets.list().stream().anyMatch(set -> set.hash().equals(hash));
    }
}
