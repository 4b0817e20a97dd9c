package io.breadthflow.lake.store.s3;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The pauses between the attempts of one request: each is of random length and may be twice as long as the one before. */
final class Pauses {

    /** Attempts of one request in all. */
    static final int ATTEMPTS = 4;

    private static final Duration FIRST = Duration.ofMillis(50);

    private long boundMillis = FIRST.toMillis();

    void pause() {
        try {
            Thread.sleep(boundMillis / 2 + ThreadLocalRandom.current().nextLong(boundMillis));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        boundMillis *= 2;
    }

    static PlatformException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PlatformException(ErrorCode.CANCELLED, "a request to the object store was interrupted", e);
    }
}
