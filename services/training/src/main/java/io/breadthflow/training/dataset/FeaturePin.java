package io.breadthflow.training.dataset;

import java.util.List;

/**
 * A feature table at one version.
 *
 * @param table its name
 * @param version its version
 * @param set name of the feature set
 * @param hash identity of the feature set
 * @param outputs elements of a vector, in order
 * @param warmUp bars before a vector can be complete
 */
public record FeaturePin(String table, long version, String set, String hash, List<String> outputs, int warmUp) {
    public FeaturePin {
        outputs = List.copyOf(outputs);
    }
}
