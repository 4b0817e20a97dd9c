package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A job that keeps its steps in memory, as the platform keeps them in its database. */
public final class RecordingJob implements JobContext, Progress {

    private final JobId id = JobId.create();
    private final Map<String, Record> outputs = new HashMap<>();
    private final List<String> ran = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private int checkpoints;
    private int cancelAt = Integer.MAX_VALUE;
    private long rows;
    private long total;

    /** The job as it is after {@code checkpoints} more checkpoints: asked to stop. */
    public RecordingJob cancelledAfter(int checkpoints) {
        cancelAt = this.checkpoints + checkpoints;
        return this;
    }

    /** Steps whose body ran, in order. */
    public List<String> ran() {
        return ran;
    }

    /** What it said about its progress, in order. */
    public List<String> messages() {
        return messages;
    }

    public long rows() {
        return rows;
    }

    public long total() {
        return total;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public long epoch() {
        return 1;
    }

    @Override
    public <T extends Record> T step(String name, String fingerprint, Class<T> outputType, Callable<T> body)
            throws Exception {
        String key = name + "|" + fingerprint;
        if (!outputs.containsKey(key)) {
            rows = 0;
            ran.add(name);
            outputs.put(key, body.call());
        }
        return outputType.cast(outputs.get(key));
    }

    /** Forgets that a step was completed, as when the process dies right before that is written down. */
    public void forget(String step) {
        outputs.keySet().removeIf(key -> key.startsWith(step + "|"));
    }

    @Override
    public Progress progress() {
        return this;
    }

    @Override
    public void checkpoint() {
        if (++checkpoints > cancelAt) {
            throw new PlatformException(ErrorCode.CANCELLED, "The job was cancelled.");
        }
    }

    @Override
    public void total(long rows) {
        total = rows;
    }

    @Override
    public void remaining(long more) {
        total(rows + more);
    }

    @Override
    public void add(long rows) {
        this.rows += rows;
    }

    @Override
    public void message(String text) {
        messages.add(text);
    }
}
