package io.breadthflow.contracts.driver;

import org.jspecify.annotations.Nullable;

/**
 * Order to the driver of a materialisation: the rows of a feature table as files.
 *
 * @param featureSet name in the catalogue
 * @param hash of the set as the service knows it; the driver refuses another definition
 * @param listing venue and market of the instruments
 * @param sourceVersion version of {@code ohlcv} to read
 * @param stateVersion source version whose saved state is resumed; null starts with the first bar
 * @param after bars that closed at this event time (UTC microseconds) or earlier are not read; null reads all
 */
public record FeatureJob(
        String featureSet,
        String hash,
        String listing,
        long sourceVersion,
        @Nullable Long stateVersion,
        @Nullable Long after) {}
