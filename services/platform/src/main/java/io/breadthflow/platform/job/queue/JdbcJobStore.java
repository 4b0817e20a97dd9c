package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the table {@code job}. What a worker writes is fenced: false means that it no longer holds the job. */
public final class JdbcJobStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcJobStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inserts the job, or answers false when its idempotency key is taken. */
    boolean insert(NewJob job) {
        JobId parent = job.origin().parent();
        StageRef stage = job.origin().stage();
        return jdbc.sql("""
                INSERT INTO breadthflow.job
                       (id, service, type, state, pipeline, stage, parent, idempotency_key, request, request_sha256,
                        created_at, updated_at)
                VALUES (:id, :service, :type, 'QUEUED', :pipeline, :stage, :parent, :key, CAST(:request AS json), :sha256,
                        :now, :now)
                ON CONFLICT (service, idempotency_key) DO NOTHING
                """)
                        .param("id", job.id().value())
                        .param("service", job.type().service().path())
                        .param("type", job.type().name())
                        .param(
                                "pipeline",
                                stage == null ? null : stage.pipeline().value())
                        .param("stage", stage == null ? null : stage.name())
                        .param("parent", parent == null ? null : parent.value())
                        .param("key", job.origin().idempotencyKey())
                        .param("request", job.request())
                        .param("sha256", job.requestSha256())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The row, if there is such a job. */
    public Optional<JobRow> find(JobId id) {
        return jdbc.sql("SELECT * FROM breadthflow.job WHERE id = :id")
                .param("id", id.value())
                .query(JobRow::read)
                .optional();
    }

    /** The row, locked until the transaction ends. */
    public Optional<JobRow> lock(JobId id) {
        return jdbc.sql("SELECT * FROM breadthflow.job WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(JobRow::read)
                .optional();
    }

    Optional<JobRow> findByKey(ServiceName service, String idempotencyKey) {
        return jdbc.sql("SELECT * FROM breadthflow.job WHERE service = :service AND idempotency_key = :key")
                .param("service", service.path())
                .param("key", idempotencyKey)
                .query(JobRow::read)
                .optional();
    }

    /** One job more than a page holds, newest first, so that the caller sees whether there is a next page. */
    List<JobRow> list(JobQuery query) {
        return jdbc.sql("""
                SELECT * FROM breadthflow.job
                 WHERE position < :before
                   AND (CAST(:service AS text) IS NULL OR service = :service)
                   AND (CAST(:state AS text) IS NULL OR state = :state)
                   AND (CAST(:pipeline AS uuid) IS NULL OR pipeline = :pipeline)
                 ORDER BY position DESC
                 LIMIT :limit
                """)
                .param("before", query.before())
                .param("service", query.service().map(ServiceName::path).orElse(null))
                .param("state", query.state().map(JobState::name).orElse(null))
                .param("pipeline", query.pipeline().map(PipelineId::value).orElse(null))
                .param("limit", query.pageSize() + 1)
                .query(JobRow::read)
                .list();
    }

    /** The jobs of a pipeline in the order in which they were posted. */
    public List<JobRow> pipeline(PipelineId pipeline) {
        return jdbc.sql("SELECT * FROM breadthflow.job WHERE pipeline = :pipeline ORDER BY position")
                .param("pipeline", pipeline.value())
                .query(JobRow::read)
                .list();
    }

    int count(ServiceName service, JobState state) {
        return jdbc.sql("SELECT count(*) FROM breadthflow.job WHERE service = :service AND state = :state")
                .param("service", service.path())
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    /** Makes the job RUNNING under the next epoch; {@code crashes} is 1 when its last worker died. */
    void start(JobId id, String worker, int crashes) {
        jdbc.sql("""
                UPDATE breadthflow.job
                   SET state = 'RUNNING', epoch = epoch + 1, attempts = attempts + 1, crashes = crashes + :crashes,
                       worker = :worker, started_at = coalesce(started_at, :now), updated_at = :now
                 WHERE id = :id
                """)
                .param("id", id.value())
                .param("worker", worker)
                .param("crashes", crashes)
                .param("now", now())
                .update();
    }

    /** Writes the progress and answers whether the job was asked to stop; empty when the fence is void. */
    public Optional<Boolean> report(Fence fence, @Nullable String progress) {
        return jdbc.sql("""
                UPDATE breadthflow.job SET progress = CAST(:progress AS json), updated_at = :now
                 WHERE id = :id AND epoch = :epoch AND state = 'RUNNING'
                RETURNING cancel_requested
                """)
                .param("id", fence.id().value())
                .param("epoch", fence.epoch())
                .param("progress", progress)
                .param("now", now())
                .query(Boolean.class)
                .optional();
    }

    /** Ends the job. */
    public boolean finish(Fence fence, JobState state, @Nullable String result, @Nullable String error) {
        return jdbc.sql("""
                UPDATE breadthflow.job
                   SET state = :state, result = CAST(:result AS json), error = CAST(:error AS json),
                       finished_at = :now, updated_at = :now
                 WHERE id = :id AND epoch = :epoch AND state = 'RUNNING'
                """)
                        .param("id", fence.id().value())
                        .param("epoch", fence.epoch())
                        .param("state", state.name())
                        .param("result", result)
                        .param("error", error)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Puts the job back into the queue; {@code refund} attempts are not counted. */
    public boolean requeue(Fence fence, @Nullable String error, int refund) {
        return jdbc.sql("""
                UPDATE breadthflow.job
                   SET state = 'QUEUED', error = CAST(:error AS json), attempts = attempts - :refund, updated_at = :now
                 WHERE id = :id AND epoch = :epoch AND state = 'RUNNING'
                """)
                        .param("id", fence.id().value())
                        .param("epoch", fence.epoch())
                        .param("error", error)
                        .param("refund", refund)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Cancels a queued job at once; false when it is not queued. */
    boolean cancelQueued(JobId id) {
        return jdbc.sql("""
                UPDATE breadthflow.job
                   SET state = 'CANCELLED', cancel_requested = true, finished_at = :now, updated_at = :now
                 WHERE id = :id AND state = 'QUEUED'
                """).param("id", id.value()).param("now", now()).update() == 1;
    }

    /** Asks a running job to stop; false when it does not run or was asked before. */
    boolean requestCancel(JobId id) {
        return jdbc.sql("""
                UPDATE breadthflow.job SET cancel_requested = true, updated_at = :now
                 WHERE id = :id AND state = 'RUNNING' AND NOT cancel_requested
                """).param("id", id.value()).param("now", now()).update() == 1;
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
