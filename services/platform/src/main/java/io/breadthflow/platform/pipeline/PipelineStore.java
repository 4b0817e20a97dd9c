package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the table {@code pipeline}. */
final class PipelineStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PipelineStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A pipeline to insert.
     *
     * @param service at which it was posted
     * @param idempotencyKey key the client gave, or null
     */
    record NewPipeline(
            PipelineId id,
            ServiceName service,
            String name,
            String document,
            String documentSha256,
            @Nullable String idempotencyKey) {}

    /** Inserts the pipeline, or answers false when its idempotency key is taken. */
    boolean insert(NewPipeline pipeline) {
        return jdbc.sql("""
                INSERT INTO breadthflow.pipeline
                       (id, service, name, state, document, document_sha256, idempotency_key, created_at, updated_at)
                VALUES (:id, :service, :name, 'RUNNING', CAST(:document AS json), :sha256, :key, :now, :now)
                ON CONFLICT (service, idempotency_key) DO NOTHING
                """)
                        .param("id", pipeline.id().value())
                        .param("service", pipeline.service().path())
                        .param("name", pipeline.name())
                        .param("document", pipeline.document())
                        .param("sha256", pipeline.documentSha256())
                        .param("key", pipeline.idempotencyKey())
                        .param("now", now())
                        .update()
                == 1;
    }

    Optional<PipelineRow> find(PipelineId id) {
        return jdbc.sql("SELECT * FROM breadthflow.pipeline WHERE id = :id")
                .param("id", id.value())
                .query(PipelineRow::read)
                .optional();
    }

    /** The row, locked until the transaction ends. */
    Optional<PipelineRow> lock(PipelineId id) {
        return jdbc.sql("SELECT * FROM breadthflow.pipeline WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(PipelineRow::read)
                .optional();
    }

    Optional<PipelineRow> findByKey(ServiceName service, String idempotencyKey) {
        return jdbc.sql("SELECT * FROM breadthflow.pipeline WHERE service = :service AND idempotency_key = :key")
                .param("service", service.path())
                .param("key", idempotencyKey)
                .query(PipelineRow::read)
                .optional();
    }

    /** One pipeline more than a page holds, newest first, so that the caller sees whether there is a next page. */
    List<PipelineRow> list(PipelineQuery query) {
        return jdbc.sql("""
                SELECT * FROM breadthflow.pipeline
                 WHERE position < :before AND service = :service AND (CAST(:state AS text) IS NULL OR state = :state)
                 ORDER BY position DESC
                 LIMIT :limit
                """)
                .param("before", query.before())
                .param("service", query.service().path())
                .param("state", query.state().map(PipelineState::name).orElse(null))
                .param("limit", query.pageSize() + 1)
                .query(PipelineRow::read)
                .list();
    }

    void requestCancel(PipelineId id) {
        jdbc.sql("UPDATE breadthflow.pipeline SET cancel_requested = true, updated_at = :now WHERE id = :id")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** Records where the pipeline stands; {@code ended} once none of its jobs will run again. */
    void update(PipelineId id, PipelineState state, @Nullable String error, boolean ended) {
        jdbc.sql("""
                UPDATE breadthflow.pipeline
                   SET state = :state, error = CAST(:error AS json), updated_at = :now,
                       finished_at = CASE WHEN :ended THEN coalesce(finished_at, :now) END
                 WHERE id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("error", error)
                .param("ended", ended)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
