package io.breadthflow.lake.table.delta.commit;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses of random length, so that writers that met once do not meet again. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(200);

    private Duration bound = FIRST;

    void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(bound.toMillis()) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(ErrorCode.CANCELLED, "the commit was interrupted before it was made", e);
        }
        Duration doubled = bound.multipliedBy(2);
        bound = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
