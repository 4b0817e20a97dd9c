package io.breadthflow.training.mirror;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Looks into the outbox again and again, on a thread of its own: training never waits for the mirror. */
public final class MirrorWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MirrorWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MirrorDelivery delivery;
    private final MirrorLock lock;
    private final Duration pollInterval;
    private @Nullable ScheduledExecutorService thread;

    public MirrorWorker(MirrorDelivery delivery, MirrorLock lock, Duration pollInterval) {
        this.delivery = delivery;
        this.lock = lock;
        this.pollInterval = pollInterval;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "registry-mirror");
            made.setDaemon(true);
            return made;
        });
        Future<?> unused =
                started.scheduleWithFixedDelay(this::look, 0, pollInterval.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            lock.holding(delivery::deliver);
        } catch (DataAccessException e) {
            LOG.warn("the outbox of the registry cannot be read, it is tried again: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("a change of the registry could not be delivered, it is tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdownNow();
        try {
            if (!running.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the mirror of the registry still works after {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
