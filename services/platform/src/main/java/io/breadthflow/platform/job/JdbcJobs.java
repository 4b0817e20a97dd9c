package io.breadthflow.platform.job;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Jobs as rows in Postgres. */
final class JdbcJobs implements Jobs {

    private static final int LONGEST_KEY = 200;

    private final TransactionOperations transactions;
    private final JdbcJobStore store;
    private final JobPosting posting;
    private final JobEvents events;
    private final JobViews views;
    private final JobMetrics metrics;

    JdbcJobs(
            TransactionOperations transactions,
            JdbcJobStore store,
            JobPosting posting,
            JobEvents events,
            JobViews views,
            JobMetrics metrics) {
        this.transactions = transactions;
        this.store = store;
        this.posting = posting;
        this.events = events;
        this.views = views;
        this.metrics = metrics;
    }

    @Override
    public JobView post(JobType type, Record request, @Nullable String idempotencyKey) {
        NewJob job = posting.root(type, request, checked(idempotencyKey));
        boolean posted = Boolean.TRUE.equals(transactions.execute(status -> posting.post(job)));
        return posted || idempotencyKey == null ? get(job.id()) : earlier(job, idempotencyKey);
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The idempotency key has " + key.length() + " characters; give 1 to " + LONGEST_KEY + ".");
        }
        return key;
    }

    private JobView earlier(NewJob job, String key) {
        JobRow row = store.findByKey(job.type().service(), key).orElseThrow();
        if (!row.documents().requestSha256().equals(job.requestSha256())) {
            throw new PlatformException(
                    ErrorCode.IDEMPOTENCY_CONFLICT,
                    "The idempotency key '" + key + "' belongs to job " + row.id() + " with another request. "
                            + "Use a new key for a new request.");
        }
        return views.view(row);
    }

    @Override
    public JobView get(JobId id) {
        return views.view(row(id));
    }

    private JobRow row(JobId id) {
        return store.find(id)
                .orElseThrow(() -> new PlatformException(ErrorCode.NOT_FOUND, "There is no job " + id + "."));
    }

    @Override
    public Page<JobView> list(JobQuery query) {
        List<JobRow> rows = store.list(query);
        boolean more = rows.size() > query.pageSize();
        List<JobRow> page = more ? rows.subList(0, query.pageSize()) : rows;
        return new Page<>(
                page.stream().map(views::view).toList(), more ? JobQuery.token(page.get(page.size() - 1)) : null);
    }

    @Override
    public PipelineView pipeline(JobId root) {
        List<JobRow> rows = store.pipeline(root);
        if (rows.isEmpty()) {
            throw new PlatformException(ErrorCode.NOT_FOUND, "There is no pipeline " + root + ".");
        }
        return views.pipeline(rows);
    }

    @Override
    public JobView cancel(JobId id) {
        JobRow row = row(id);
        transactions.executeWithoutResult(status -> cancel(row));
        return get(id);
    }

    private void cancel(JobRow row) {
        if (store.cancelQueued(row.id())) {
            events.append(row.fence(), JobEvents.Kind.CANCELLED, "before a worker had started it");
            metrics.completed(row, JobState.CANCELLED);
        } else if (store.requestCancel(row.id())) {
            events.append(row.fence(), JobEvents.Kind.CANCEL_REQUESTED, null);
        }
    }
}
