package io.breadthflow.contracts.api.instance;

/**
 * Result of a race of writers. Exactly one winner per key is right; the objects are removed.
 *
 * @param root where the lake is
 * @param keys objects that were raced for
 * @param writers writers of each
 * @param winners writes that were told they won
 * @param contested objects that two or more writers were told they won
 * @param unwon objects that no writer won
 * @param foreign objects that do not hold what their winner wrote
 */
public record StoreRaceView(String root, int keys, int writers, int winners, int contested, int unwon, int foreign) {}
