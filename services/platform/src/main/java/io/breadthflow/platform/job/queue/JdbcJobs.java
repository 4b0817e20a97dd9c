package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Jobs as rows in Postgres. */
final class JdbcJobs implements Jobs {

    private final TransactionOperations transactions;
    private final JobQueue queue;
    private final JobViews views;
    private final Succession succession;

    JdbcJobs(TransactionOperations transactions, JobQueue queue, Succession succession) {
        this.transactions = transactions;
        this.queue = queue;
        this.views = queue.views();
        this.succession = succession;
    }

    @Override
    public JobView post(JobType type, Record request, @Nullable String idempotencyKey) {
        NewJob job = queue.posting().single(type, request, IdempotencyKeys.checked(idempotencyKey));
        boolean posted = Boolean.TRUE.equals(
                transactions.execute(status -> queue.posting().post(job)));
        return posted || idempotencyKey == null ? get(job.id()) : earlier(job, idempotencyKey);
    }

    private JobView earlier(NewJob job, String key) {
        JobRow row = queue.jobs().findByKey(job.type().service(), key).orElseThrow();
        if (!row.documents().requestSha256().equals(job.requestSha256())) {
            throw IdempotencyKeys.conflict(key, "job " + row.id());
        }
        return views.view(row);
    }

    @Override
    public JobView get(JobId id) {
        return views.view(row(id));
    }

    private JobRow row(JobId id) {
        return queue.jobs()
                .find(id)
                .orElseThrow(() -> new PlatformException(ErrorCode.NOT_FOUND, "There is no job " + id + "."));
    }

    @Override
    public Page<JobView> list(JobQuery query) {
        List<JobRow> rows = queue.jobs().list(query);
        boolean more = rows.size() > query.pageSize();
        List<JobRow> page = more ? rows.subList(0, query.pageSize()) : rows;
        return new Page<>(
                page.stream().map(views::view).toList(), more ? JobQuery.token(page.get(page.size() - 1)) : null);
    }

    @Override
    public List<JobView> ofPipeline(PipelineId pipeline) {
        return queue.jobs().pipeline(pipeline).stream().map(views::view).toList();
    }

    @Override
    public JobView cancel(JobId id) {
        JobRow row = row(id);
        transactions.executeWithoutResult(status -> cancel(row));
        return get(id);
    }

    private void cancel(JobRow row) {
        StageRef stage = row.stage();
        if (stage != null) {
            succession.lock(stage.pipeline());
        }
        if (queue.jobs().cancelQueued(row.id())) {
            queue.events().append(row.fence(), JobEvents.Kind.CANCELLED, "before a worker had started it");
            queue.metrics().completed(row, JobState.CANCELLED);
            if (stage != null) {
                succession.follow(stage, row);
            }
        } else if (queue.jobs().requestCancel(row.id())) {
            queue.events().append(row.fence(), JobEvents.Kind.CANCEL_REQUESTED, null);
        }
    }
}
