package io.breadthflow.serving.model;

import io.breadthflow.contracts.error.PlatformException;
import java.time.Instant;

/**
 * Why a version an alias points at is not loaded.
 *
 * @param version that version
 * @param cause what loading it threw
 * @param at when
 */
record Failure(int version, PlatformException cause, Instant at) {}
