package io.breadthflow.platform.lake;

import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.PutRace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Admits a store to the platform. Tables are written by the replicas of their service at once, and a commit
 * is one put-if-absent: a store on which two writers can win the same object loses commits without a word, so it is
 * raced for a moment at every start. {@code breadthflow doctor} runs the long race.
 */
final class StoreAdmission {

    /** The plain check-then-put of a naive store fails two of five such races, so it passes all with one in a hundred. */
    private static final int KEYS = 8;

    private static final int WRITERS = 8;
    private static final Logger LOG = LoggerFactory.getLogger(StoreAdmission.class);

    private final LakeProperties properties;

    StoreAdmission(LakeProperties properties) {
        this.properties = properties;
    }

    /** The configured store; throws {@link StoreRefusedException} when it does not answer or cannot be trusted. */
    ObjectStore open() {
        try {
            ObjectStore store = properties.open();
            if (properties.singleWriter()) {
                LOG.warn(
                        "breadthflow.lake.single-writer is set: two processes that write {} would lose commits on a "
                                + "store without put-if-absent",
                        store.root());
            } else {
                race(store);
            }
            return store;
        } catch (RuntimeException e) {
            throw e instanceof StoreRefusedException ? e : StoreRefusedException.unreachable(properties.root(), e);
        }
    }

    static void race(ObjectStore store) {
        try {
            PutRace.Result result = new PutRace(store, WRITERS).run(KEYS, done -> {});
            if (!result.passed()) {
                throw StoreRefusedException.unsafe(store.root(), result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreRefusedException.unreachable(store.root(), e);
        }
    }
}
