package io.breadthflow.platform.job;

import io.breadthflow.contracts.job.JobState;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.dataset.DatasetVersions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Ends attempts: each ending is one transaction, and throws {@code LEASE_LOST} when another worker has the job. */
final class JobEndings {

    private static final Logger LOG = LoggerFactory.getLogger(JobEndings.class);

    private final TransactionOperations transactions;
    private final Tables tables;
    private final JobPosting posting;
    private final JobJson json;
    private final JobMetrics metrics;

    JobEndings(
            TransactionOperations transactions, Tables tables, JobPosting posting, JobJson json, JobMetrics metrics) {
        this.transactions = transactions;
        this.tables = tables;
        this.posting = posting;
        this.json = json;
        this.metrics = metrics;
    }

    /** The tables an ending writes. */
    record Tables(JdbcJobStore jobs, StepStore steps, TableLeases leases, JobEvents events, DatasetVersions datasets) {}

    /** State, result, table versions and follow-up jobs. */
    void succeed(JobRow job, JobOutcome<?> outcome) {
        transactions.executeWithoutResult(status -> {
            finish(job, JobState.SUCCEEDED, json.show(outcome.result()), null);
            for (DatasetVersion dataset : outcome.datasets()) {
                tables.datasets().insert(job.id(), dataset);
            }
            for (FollowUp next : outcome.followUps()) {
                posting.post(posting.followUp(job, next));
            }
            tables.events().append(job.fence(), JobEvents.Kind.SUCCEEDED, null);
        });
        ended(job, JobState.SUCCEEDED);
    }

    void fail(JobRow job, JobFailure failure) {
        transactions.executeWithoutResult(status -> {
            finish(job, JobState.FAILED, null, json.show(failure.problem()));
            tables.events()
                    .append(
                            job.fence(),
                            JobEvents.Kind.FAILED,
                            failure.problem().detail());
        });
        ended(job, JobState.FAILED);
    }

    void cancel(JobRow job) {
        transactions.executeWithoutResult(status -> {
            finish(job, JobState.CANCELLED, null, null);
            tables.events().append(job.fence(), JobEvents.Kind.CANCELLED, null);
        });
        ended(job, JobState.CANCELLED);
    }

    /** Back into the queue after a failure that may pass. */
    void retry(JobRow job, JobFailure failure) {
        transactions.executeWithoutResult(status -> {
            requeue(job, json.show(failure.problem()), 0);
            tables.events()
                    .append(job.fence(), JobEvents.Kind.RETRY, failure.problem().detail());
        });
    }

    /** Back into the queue through no fault of the job: the attempt does not count. */
    void release(JobRow job, String why) {
        transactions.executeWithoutResult(status -> {
            requeue(job, job.documents().error(), 1);
            tables.events().append(job.fence(), JobEvents.Kind.RELEASED, why);
        });
        LOG.info("{} {} went back into the queue: {}", job.type(), job.id(), why);
    }

    private void finish(JobRow job, JobState state, @Nullable String result, @Nullable String error) {
        if (!tables.jobs().finish(job.fence(), state, result, error)) {
            throw job.fence().lost();
        }
        letGo(job, state == JobState.SUCCEEDED ? JobState.FAILED : state);
    }

    private void requeue(JobRow job, @Nullable String error, int refund) {
        if (!tables.jobs().requeue(job.fence(), error, refund)) {
            throw job.fence().lost();
        }
        letGo(job, JobState.FAILED);
    }

    /** Gives tables back, and ends a step that was under way: one that a handler left open has not succeeded. */
    private void letGo(JobRow job, JobState openStep) {
        tables.steps().close(job.id(), openStep);
        tables.leases().release(job.fence());
    }

    private void ended(JobRow job, JobState state) {
        metrics.completed(job, state);
        LOG.info("{} {} ended: {}", job.type(), job.id(), state);
    }
}
