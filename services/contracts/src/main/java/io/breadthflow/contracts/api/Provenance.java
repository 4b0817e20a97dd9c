package io.breadthflow.contracts.api;

import java.util.List;
import java.util.Map;

/** Everything a run came from: enough to build its model again, byte for byte. */
public record Provenance(
        String featureTable,
        long featureVersion,
        String featureSet,
        String featureSetHash,
        List<String> features,
        String sourceTable,
        long sourceVersion,
        String labelSpec,
        String splitSpec,
        Map<String, Object> parameters,
        long seed,
        int threads,
        String codeVersion,
        String libraryVersion,
        String modelSha256) {

    public Provenance {
        features = List.copyOf(features);
        parameters = Map.copyOf(parameters);
    }
}
