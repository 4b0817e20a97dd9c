package io.breadthflow.platform.registry;

import java.time.Instant;
import java.util.List;

/**
 * A registered version of a model.
 *
 * @param version 1, 2, ... per name
 * @param origin the run that made it
 * @param input the vectors it takes
 * @param bytes the model itself
 * @param aliases that point at it now, in order
 * @param createdAt when it was registered
 */
public record RegisteredModel(
        String name, int version, Origin origin, Input input, Bytes bytes, List<String> aliases, Instant createdAt) {

    public RegisteredModel {
        aliases = List.copyOf(aliases);
    }

    /**
     * Origin of a version.
     *
     * @param label name of the label it forecasts
     */
    public record Origin(String runId, String label) {}

    /**
     * The vectors a version takes.
     *
     * @param featureSet name of the feature set, empty when the set is not recorded
     * @param featureSetHash its identity
     * @param features elements of a vector, in order; empty when the set is not recorded
     */
    public record Input(String featureSet, String featureSetHash, List<String> features) {
        public Input {
            features = List.copyOf(features);
        }
    }

    /**
     * Location and digest of the bytes of a version.
     *
     * @param path in the object store
     * @param sha256 of the bytes there, hexadecimal
     */
    public record Bytes(String path, String sha256) {}
}
