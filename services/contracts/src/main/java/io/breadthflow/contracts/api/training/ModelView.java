package io.breadthflow.contracts.api.training;

import java.time.Instant;
import java.util.List;

/** A registered version of a model. */
public record ModelView(
        String name,
        int version,
        String runId,
        String label,
        String featureSet,
        String featureSetHash,
        List<String> features,
        String sha256,
        List<String> aliases,
        Instant createdAt) {

    public ModelView {
        features = List.copyOf(features);
        aliases = List.copyOf(aliases);
    }
}
