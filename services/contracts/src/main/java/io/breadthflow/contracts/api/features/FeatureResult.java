package io.breadthflow.contracts.api.features;

/**
 * Result of a materialisation.
 *
 * @param rows rows committed by this job
 * @param published vectors sent to the online store
 * @param mode {@code FULL}, {@code INCREMENTAL} or {@code ALREADY_DONE}
 */
public record FeatureResult(
        String featureSet,
        String hash,
        String table,
        long version,
        String sourceTable,
        long sourceVersion,
        long rows,
        long published,
        String mode) {}
