package io.breadthflow.features.online;

/**
 * Result of a publication.
 *
 * @param vectors vectors that are new in the online store
 * @param instruments instruments of the listing that have a vector
 */
public record Published(long vectors, long instruments) {}
