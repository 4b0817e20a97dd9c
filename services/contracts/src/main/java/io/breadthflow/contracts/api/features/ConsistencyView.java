package io.breadthflow.contracts.api.features;

import java.util.List;

/**
 * Comparison of a listing's published vectors with the feature table, bit for bit.
 *
 * @param version version of the feature table that was compared
 * @param compared instruments in the table
 * @param different instruments whose published vector is missing, older or has other bits, at most 100
 */
public record ConsistencyView(
        String featureSet,
        String featureSetHash,
        String listing,
        long version,
        long compared,
        boolean consistent,
        List<String> different) {

    public ConsistencyView {
        different = List.copyOf(different);
    }
}
