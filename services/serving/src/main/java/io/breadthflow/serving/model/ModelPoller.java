package io.breadthflow.serving.model;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Background poller that keeps {@link Models} in step with the registry; the start of the service does not wait for it. */
public final class ModelPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelPoller.class);

    private final Models models;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "model-poller"));
    private final Future<?> polling;
    private boolean failing;

    /** Begins to poll, now and then after every {@code interval}. */
    public ModelPoller(Models models, Duration interval) {
        this.models = models;
        this.polling = thread.scheduleWithFixedDelay(this::poll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Never throws: the executor would not call again. */
    private void poll() {
        try {
            models.refresh();
            failing = false;
        } catch (RuntimeException | LinkageError e) {
            warn(e);
        }
    }

    /** Once per outage, not once per second. */
    private void warn(Throwable cause) {
        if (!failing) {
            LOG.warn("the model registry cannot be followed, loaded models stay", cause);
        }
        failing = true;
    }

    @Override
    public void close() {
        polling.cancel(false);
        thread.shutdown();
        models.close();
    }
}
