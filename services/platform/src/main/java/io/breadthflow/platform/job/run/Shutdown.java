package io.breadthflow.platform.job.run;

import java.util.concurrent.atomic.AtomicBoolean;

/** Flag that the process goes down; jobs then stop at their next checkpoint. */
final class Shutdown {

    private final AtomicBoolean begun = new AtomicBoolean();

    void begin() {
        begun.set(true);
    }

    boolean begun() {
        return begun.get();
    }
}
