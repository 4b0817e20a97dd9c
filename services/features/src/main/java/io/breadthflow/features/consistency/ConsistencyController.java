package io.breadthflow.features.consistency;

import io.breadthflow.contracts.api.features.ConsistencyView;
import io.breadthflow.features.featureset.FeatureSets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether what is published is what is stored. */
@RestController
public final class ConsistencyController {

    private final FeatureSets sets;
    private final ConsistencyCheck check;

    public ConsistencyController(FeatureSets sets, ConsistencyCheck check) {
        this.sets = sets;
        this.check = check;
    }

    @GetMapping("/v1/features/consistency")
    ConsistencyView consistency(@RequestParam String featureSet, @RequestParam String listing) {
        return check.compare(sets.get(featureSet), listing);
    }
}
