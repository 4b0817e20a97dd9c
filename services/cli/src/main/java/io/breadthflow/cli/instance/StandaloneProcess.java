package io.breadthflow.cli.instance;

import io.breadthflow.contracts.api.instance.InstanceFile;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A standalone instance that this command has started. */
public final class StandaloneProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(40);

    private final Process process;
    private final InstanceFile instance;

    StandaloneProcess(Process process, InstanceFile instance) {
        this.process = process;
        this.instance = instance;
    }

    public InstanceFile instance() {
        return instance;
    }

    /** Waits until the process ends and answers its exit status. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the process to finish what it is at and waits for it; after a grace period it is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
