package io.breadthflow.platform.job.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.dataset.DatasetVersions;
import io.breadthflow.platform.job.queue.JobEvents;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.JobRow;
import io.breadthflow.platform.job.queue.StageRef;
import io.breadthflow.platform.job.queue.Succession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Ends attempts: each ending is one transaction, and throws {@code LEASE_LOST} when another worker has the job. */
final class JobEndings {

    private static final Logger LOG = LoggerFactory.getLogger(JobEndings.class);

    private final TransactionOperations transactions;
    private final JobQueue queue;
    private final DatasetVersions datasets;
    private final Succession succession;

    JobEndings(JobQueue queue, DatasetVersions datasets, Succession succession) {
        this.transactions = queue.transactions();
        this.queue = queue;
        this.datasets = datasets;
        this.succession = succession;
    }

    /**
     * Completion, result, table versions, and the stages that have become ready. Throws {@code CANCELLED}, and leaves
     * nothing of these, when the job was asked to stop: whoever asks while this goes on waits and finds the job ended.
     */
    void succeed(JobRow job, JobOutcome<?> outcome) {
        transactions.executeWithoutResult(status -> {
            hold(job);
            refuseIfCancelled(job);
            Record result = outcome.complete();
            finish(job, JobState.SUCCEEDED, queue.json().show(result), null);
            for (DatasetVersion dataset : outcome.datasets()) {
                datasets.insert(job.id(), dataset);
            }
            queue.events().append(job.fence(), JobEvents.Kind.SUCCEEDED, null);
            follow(job);
        });
        ended(job, JobState.SUCCEEDED);
    }

    void fail(JobRow job, JobFailure failure) {
        transactions.executeWithoutResult(status -> {
            hold(job);
            finish(job, JobState.FAILED, null, queue.json().show(failure.problem()));
            append(job, JobEvents.Kind.FAILED, failure);
            follow(job);
        });
        ended(job, JobState.FAILED);
    }

    void cancel(JobRow job) {
        transactions.executeWithoutResult(status -> {
            hold(job);
            finish(job, JobState.CANCELLED, null, null);
            queue.events().append(job.fence(), JobEvents.Kind.CANCELLED, null);
            follow(job);
        });
        ended(job, JobState.CANCELLED);
    }

    /** Back into the queue after a failure that may pass. */
    void retry(JobRow job, JobFailure failure) {
        transactions.executeWithoutResult(status -> {
            requeue(job, queue.json().show(failure.problem()), 0);
            append(job, JobEvents.Kind.RETRY, failure);
        });
    }

    /** Back into the queue through no fault of the job: the attempt does not count. */
    void release(JobRow job, String why) {
        transactions.executeWithoutResult(status -> {
            requeue(job, job.documents().error(), 1);
            queue.events().append(job.fence(), JobEvents.Kind.RELEASED, why);
        });
        LOG.info("{} {} went back into the queue: {}", job.type(), job.id(), why);
    }

    private void append(JobRow job, JobEvents.Kind kind, JobFailure failure) {
        queue.events().append(job.fence(), kind, failure.problem().detail());
    }

    /** The pipeline's row comes before the job's, here and wherever both are locked. */
    private void hold(JobRow job) {
        StageRef stage = job.stage();
        if (stage != null) {
            succession.lock(stage.pipeline());
        }
    }

    private void follow(JobRow job) {
        StageRef stage = job.stage();
        if (stage != null) {
            succession.follow(stage, job);
        }
    }

    private void refuseIfCancelled(JobRow job) {
        boolean asked = queue.jobs().lock(job.id()).map(JobRow::cancelRequested).orElse(false);
        if (asked) {
            throw new PlatformException(ErrorCode.CANCELLED, "Job " + job.id() + " was asked to stop.");
        }
    }

    private void finish(JobRow job, JobState state, @Nullable String result, @Nullable String error) {
        if (!queue.jobs().finish(job.fence(), state, result, error)) {
            throw job.fence().lost();
        }
        letGo(job, state == JobState.SUCCEEDED ? JobState.FAILED : state);
    }

    private void requeue(JobRow job, @Nullable String error, int refund) {
        if (!queue.jobs().requeue(job.fence(), error, refund)) {
            throw job.fence().lost();
        }
        letGo(job, JobState.FAILED);
    }

    /** Gives tables back, and ends a step that was under way: one that a handler left open has not succeeded. */
    private void letGo(JobRow job, JobState openStep) {
        queue.steps().close(job.id(), openStep);
        queue.leases().release(job.fence());
    }

    private void ended(JobRow job, JobState state) {
        queue.metrics().completed(job, state);
        LOG.info("{} {} ended: {}", job.type(), job.id(), state);
    }
}
