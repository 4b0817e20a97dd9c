package io.breadthflow.platform.feast;

/**
 * Limits of pushing rows.
 *
 * @param batchSize rows of one call
 * @param attempts how often a call is tried
 */
public record PushLimits(int batchSize, int attempts) {}
