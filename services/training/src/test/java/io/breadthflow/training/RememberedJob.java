package io.breadthflow.training;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** A job whose steps are kept over attempts, and that can die right after the work of a step or be cancelled in one. */
final class RememberedJob implements JobContext {
    private final JobId id = JobId.create();
    private final Map<String, Record> outputs = new HashMap<>();
    private String deathAfter = "";
    private String cancelledIn = "";
    private String current = "";
    private long epoch;
    private long rows;

    /** The next attempt dies when the work of {@code step} is done but not yet recorded. */
    RememberedJob dyingAfter(String step) {
        deathAfter = step;
        return this;
    }

    /** Asked to stop while {@code step} runs. */
    RememberedJob cancelledIn(String step) {
        cancelledIn = step;
        return this;
    }

    long rows() {
        return rows;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public <T extends Record> T step(String name, String fingerprint, Class<T> type, Callable<T> body)
            throws Exception {
        String key = name + " " + fingerprint;
        if (outputs.containsKey(key)) {
            return type.cast(outputs.get(key));
        }
        current = name;
        T output = body.call();
        if (name.equals(deathAfter)) {
            deathAfter = "";
            epoch++;
            throw new Interruption.Death(name);
        }
        outputs.put(key, output);
        return output;
    }

    @Override
    public Progress progress() {
        return new Progress() {
            @Override
            public void total(long total) {}

            @Override
            public void remaining(long rows) {}

            @Override
            public void add(long done) {
                rows += done;
            }

            @Override
            public void message(String text) {}
        };
    }

    @Override
    public void checkpoint() {
        if (current.equals(cancelledIn)) {
            throw new PlatformException(ErrorCode.CANCELLED, "asked to stop in " + current);
        }
    }
}
