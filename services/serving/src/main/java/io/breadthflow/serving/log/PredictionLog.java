package io.breadthflow.serving.log;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.platform.metric.Metrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Predictions on their way to the table {@code predictions}. Adding never waits: when the queue is full, predictions are
 * dropped and counted. A batch whose commit failed is committed again under the same id and with the same rows, so an
 * attempt whose outcome was not known cannot write it twice.
 */
public final class PredictionLog {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionLog.class);

    private final Lake lake;
    private final Metrics metrics;
    private final String replica;
    private final BlockingQueue<LoggedPrediction> queue;
    private final int batchRows;
    private final AtomicBoolean dropping = new AtomicBoolean();
    private List<LoggedPrediction> batch = new ArrayList<>();
    private long sequence;

    /**
     * @param replica an id that no other process ever has, since it names the commits
     */
    public PredictionLog(Lake lake, Metrics metrics, PredictionLogProperties properties, String replica) {
        this.lake = lake;
        this.metrics = metrics;
        this.replica = replica;
        this.queue = new ArrayBlockingQueue<>(properties.capacity());
        this.batchRows = properties.flushRows();
        metrics.counter(PlatformMetric.PREDICTIONS_DROPPED).increment(0);
    }

    /** Takes what fits; never waits and never throws. */
    public void add(Collection<LoggedPrediction> predictions) {
        int dropped = 0;
        for (LoggedPrediction prediction : predictions) {
            dropped += queue.offer(prediction) ? 0 : 1;
        }
        if (dropped > 0) {
            drop(dropped, "the queue is full");
        } else {
            dropping.set(false);
        }
    }

    /** Predictions that wait. */
    int waiting() {
        return queue.size();
    }

    /** True when as many wait as a commit takes. */
    boolean isBatchReady() {
        return queue.size() >= batchRows;
    }

    /** Commits everything that waits, in batches; stops at the first that has to be tried again. */
    synchronized void flush() {
        do {
            if (batch.isEmpty()) {
                queue.drainTo(batch, batchRows);
            }
        } while (!batch.isEmpty() && commit());
    }

    /** True when the batch is done with. */
    private boolean commit() {
        try {
            lake.open(Tables.PREDICTIONS)
                    .append(
                            new CommitId("predictions:" + replica, sequence),
                            Lineage.of("serving:" + replica, 0),
                            PredictionRows.of(batch));
        } catch (PlatformException e) {
            if (e.code().retry() == RetryClass.TRANSIENT) {
                LOG.warn("{} predictions wait for the next attempt to log them: {}", batch.size(), e.getMessage());
                return false;
            }
            LOG.error("predictions cannot be logged", e);
            drop(batch.size(), "they cannot be committed");
        }
        batch = new ArrayList<>();
        sequence++;
        return true;
    }

    private void drop(int count, String why) {
        metrics.counter(PlatformMetric.PREDICTIONS_DROPPED).increment(count);
        if (dropping.compareAndSet(false, true)) {
            LOG.warn("{} predictions are not logged, {}; more may follow", count, why);
        }
    }
}
