package io.breadthflow.features.online;

/**
 * What a publication changed.
 *
 * @param vectors vectors that are new in the online store
 * @param instruments instruments of the listing that have a vector
 */
public record Published(long vectors, long instruments) {}
