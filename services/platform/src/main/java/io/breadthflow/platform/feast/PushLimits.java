package io.breadthflow.platform.feast;

/**
 * How rows are pushed.
 *
 * @param batchSize rows of one call
 * @param attempts how often a call is tried
 */
public record PushLimits(int batchSize, int attempts) {}
