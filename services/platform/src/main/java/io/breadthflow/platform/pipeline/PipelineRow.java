package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code pipeline}.
 *
 * @param document as JSON
 * @param documentSha256 of that JSON
 * @param error a problem as JSON, or null
 */
record PipelineRow(
        PipelineId id,
        long position,
        ServiceName service,
        PipelineState state,
        boolean cancelRequested,
        String document,
        String documentSha256,
        @Nullable String error,
        Instant created,
        @Nullable Instant finished) {

    static PipelineRow read(ResultSet row, int number) throws SQLException {
        return new PipelineRow(
                new PipelineId(row.getObject("id", UUID.class)),
                row.getLong("position"),
                ServiceName.ofPath(row.getString("service")),
                PipelineState.valueOf(row.getString("state")),
                row.getBoolean("cancel_requested"),
                row.getString("document"),
                row.getString("document_sha256"),
                row.getString("error"),
                SqlTime.get(row, "created_at"),
                SqlTime.find(row, "finished_at"));
    }
}
