package io.breadthflow.platform.online;

import io.breadthflow.market.instrument.Instrument;
import java.util.Collection;

/**
 * A synchronous replica of the published vectors. It is told of a publication inside its transaction, after the rows
 * are written and before they are committed: what it refuses is not published at all, and no two publications of one
 * listing reach it at once or in the wrong order.
 */
@FunctionalInterface
public interface OnlineReplica {

    /** Keeps nothing. */
    OnlineReplica NONE = publication -> {};

    /** Keeps {@code publication}; the same one may come again. Throws when it is not known to be kept. */
    void publish(Publication publication);

    /**
     * Vectors that are published of a listing from now on.
     *
     * @param featureSetHash identity of the set
     * @param tableVersion version of the feature table; where nothing is left, the one that was published before
     * @param vectors the whole listing
     * @param withdrawn instruments that were in it and are not any more
     */
    record Publication(
            String featureSetHash,
            long tableVersion,
            Collection<OnlineVector> vectors,
            Collection<Instrument> withdrawn) {}
}
