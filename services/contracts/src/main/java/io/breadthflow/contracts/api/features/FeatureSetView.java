package io.breadthflow.contracts.api.features;

import java.util.List;

/**
 * A feature set.
 *
 * @param hash first 8 hexadecimal digits over its definition: its identity
 * @param outputs elements of a vector, in order
 * @param table feature table
 * @param warmUp bars before a vector can be complete
 * @param computable true when the catalogue of the running code defines it; an older definition is only kept
 */
public record FeatureSetView(
        String name, String hash, List<String> outputs, String table, int warmUp, boolean computable) {

    public FeatureSetView {
        outputs = List.copyOf(outputs);
    }
}
