package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.api.job.ProgressView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.job.queue.Fence;
import io.breadthflow.platform.job.queue.JdbcJobStore;
import io.breadthflow.platform.job.queue.JobJson;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.StepStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** A job while one worker runs it. */
final class RunningJob implements JobContext {

    private final Fence fence;
    private final JdbcJobStore store;
    private final StepStore steps;
    private final JobJson json;
    private final ProgressMeter meter;
    private final BooleanSupplier stopping;

    private volatile boolean cancelRequested;
    private volatile boolean released;

    RunningJob(Fence fence, JobQueue queue, ProgressMeter.Pace pace, BooleanSupplier stopping) {
        this.fence = fence;
        this.store = queue.jobs();
        this.steps = queue.steps();
        this.json = queue.json();
        this.meter = new ProgressMeter(pace, this::report);
        this.stopping = stopping;
    }

    @Override
    public JobId id() {
        return fence.id();
    }

    @Override
    public long epoch() {
        return fence.epoch();
    }

    @Override
    public <T extends Record> T step(String name, String fingerprint, Class<T> outputType, Callable<T> body)
            throws Exception {
        checkpoint();
        Optional<String> earlier = steps.findOutput(fence.id(), name, fingerprint);
        if (earlier.isPresent()) {
            return json.read(earlier.get(), outputType);
        }
        steps.start(fence, name, fingerprint);
        meter.begin(name);
        meter.reportNow();
        T output = body.call();
        meter.reportNow();
        steps.succeed(fence, name, json.write(output), meter.rows());
        return output;
    }

    @Override
    public Progress progress() {
        return meter;
    }

    @Override
    public void checkpoint() {
        stopIfReleased();
        meter.reportIfDue();
        stopIfCancelled();
    }

    /** A checkpoint that asks the database in any case. */
    void strictCheckpoint() {
        stopIfReleased();
        meter.reportNow();
        stopIfCancelled();
    }

    /** True once the job was told that the process is going down. */
    boolean released() {
        return released;
    }

    private void report(ProgressView progress) {
        cancelRequested = store.report(fence, json.write(progress)).orElseThrow(fence::lost);
    }

    private void stopIfReleased() {
        if (stopping.getAsBoolean()) {
            released = true;
            throw new PlatformException(
                    ErrorCode.LEASE_LOST, "The process is going down; job " + id() + " goes back into the queue.");
        }
    }

    private void stopIfCancelled() {
        if (cancelRequested) {
            throw new PlatformException(ErrorCode.CANCELLED, "Job " + id() + " was asked to stop.");
        }
    }
}
