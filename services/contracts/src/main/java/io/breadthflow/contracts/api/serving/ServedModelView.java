package io.breadthflow.contracts.api.serving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model that serving holds under an alias.
 *
 * @param version loaded version, null when none is
 * @param loadedAt when it was loaded, null when none is
 * @param failedVersion version the alias points at that cannot be loaded, null when there is none
 * @param failure why, null when there is none
 */
public record ServedModelView(
        String model,
        String alias,
        @Nullable Integer version,
        @Nullable String featureSet,
        @Nullable String featureSetHash,
        @Nullable String sha256,
        @Nullable Instant loadedAt,
        @Nullable Integer failedVersion,
        @Nullable String failure) {}
