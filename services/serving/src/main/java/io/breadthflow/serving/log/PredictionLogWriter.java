package io.breadthflow.serving.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flushes the log in the background: every interval, soon after a batch is full, and a last time at shutdown. */
public final class PredictionLogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionLogWriter.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PredictionLog log;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "prediction-log"));
    private final Future<?> regularly;
    private final Future<?> whenFull;

    public PredictionLogWriter(PredictionLog log, Duration interval) {
        this.log = log;
        this.regularly = thread.scheduleWithFixedDelay(
                this::flush, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        this.whenFull = thread.scheduleWithFixedDelay(
                this::flushFullBatch, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void flushFullBatch() {
        if (log.isBatchReady()) {
            flush();
        }
    }

    /** Never throws: the executor would not call again. */
    private void flush() {
        try {
            log.flush();
        } catch (RuntimeException e) {
            LOG.error("writing the prediction log failed", e);
        }
    }

    /** Called when requests have ended; what still waits is committed. */
    @Override
    public void close() {
        regularly.cancel(false);
        whenFull.cancel(false);
        thread.shutdown();
        flush();
    }
}
