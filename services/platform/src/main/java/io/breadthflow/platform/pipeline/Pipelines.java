package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.job.queue.IdempotencyKeys;
import io.breadthflow.platform.job.queue.JobJson;
import io.breadthflow.platform.job.queue.JobQueue;
import io.breadthflow.platform.job.queue.Jobs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Posts pipelines, answers how far they are, and cancels them. */
final class Pipelines {

    private final TransactionOperations transactions;
    private final PipelineStore store;
    private final StageAdmission admission;
    private final StagePosting stages;
    private final Jobs jobs;
    private final JobJson json;

    Pipelines(PipelineStore store, StageAdmission admission, StagePosting stages, Jobs jobs, JobQueue queue) {
        this.transactions = queue.transactions();
        this.store = store;
        this.admission = admission;
        this.stages = stages;
        this.jobs = jobs;
        this.json = queue.json();
    }

    /**
     * Posts the pipeline with the stages that follow nothing. With an idempotency key that was used before for an equal
     * document the earlier pipeline is answered; for another document {@code IDEMPOTENCY_CONFLICT} is thrown.
     */
    PipelineView post(ServiceName service, PipelineDocument document, @Nullable String idempotencyKey) {
        admission.admit(document);
        String text = json.show(document);
        PipelineStore.NewPipeline pipeline = new PipelineStore.NewPipeline(
                PipelineId.create(),
                service,
                document.name(),
                text,
                JobJson.sha256(text),
                IdempotencyKeys.checked(idempotencyKey));
        boolean posted = Boolean.TRUE.equals(transactions.execute(status -> start(pipeline)));
        return posted || idempotencyKey == null ? get(pipeline.id()) : earlier(pipeline, idempotencyKey);
    }

    private boolean start(PipelineStore.NewPipeline pipeline) {
        if (!store.insert(pipeline)) {
            return false;
        }
        stages.advance(pipeline.id(), null);
        return true;
    }

    private PipelineView earlier(PipelineStore.NewPipeline pipeline, String key) {
        PipelineRow row = store.findByKey(pipeline.service(), key).orElseThrow();
        if (!row.documentSha256().equals(pipeline.documentSha256())) {
            throw IdempotencyKeys.conflict(key, "pipeline " + row.id());
        }
        return view(row);
    }

    /** The pipeline; throws {@code NOT_FOUND} when there is none. */
    PipelineView get(PipelineId id) {
        return view(store.find(id).orElseThrow(() -> notFound(id)));
    }

    /** A page of pipelines, newest first. */
    Page<PipelineView> list(PipelineQuery query) {
        List<PipelineRow> rows = store.list(query);
        boolean more = rows.size() > query.pageSize();
        List<PipelineRow> page = more ? rows.subList(0, query.pageSize()) : rows;
        return new Page<>(
                page.stream().map(this::view).toList(), more ? PipelineQuery.token(page.get(page.size() - 1)) : null);
    }

    /**
     * Asks the pipeline to stop: its queued jobs end at once, its running ones at their next checkpoint, and none that has
     * not completed by now will. A pipeline that has ended or was asked before is answered as it is.
     */
    PipelineView cancel(PipelineId id) {
        transactions.executeWithoutResult(status -> {
            PipelineRow row = store.lock(id).orElseThrow(() -> notFound(id));
            if (row.finished() == null && !row.cancelRequested()) {
                store.requestCancel(id);
                jobs.ofPipeline(id).stream()
                        .filter(job -> !job.state().isTerminal())
                        .forEach(job -> jobs.cancel(JobId.parse(job.id())));
                stages.advance(id, null);
            }
        });
        return get(id);
    }

    private PipelineView view(PipelineRow row) {
        List<JobView> posted = jobs.ofPipeline(row.id());
        String error = row.error();
        return new PipelineView(
                row.id().toString(),
                row.service().path(),
                row.state(),
                row.cancelRequested(),
                json.read(row.document(), PipelineDocument.class),
                posted,
                error == null ? null : json.read(error, Problem.class),
                row.created(),
                row.finished());
    }

    private static PlatformException notFound(PipelineId id) {
        return new PlatformException(ErrorCode.NOT_FOUND, "There is no pipeline " + id + ".");
    }
}
