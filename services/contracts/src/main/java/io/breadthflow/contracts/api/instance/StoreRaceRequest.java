package io.breadthflow.contracts.api.instance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Asks a service to race for objects of its store. Rounds are kept short; {@code doctor} asks for many.
 *
 * @param keys objects to race for
 * @param writers writers of each
 */
public record StoreRaceRequest(
        @Min(1) @Max(100) int keys, @Min(2) @Max(64) int writers) {}
