package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code job}.
 *
 * @param stage of a pipeline that the job does, or null
 */
public record JobRow(
        JobId id,
        long position,
        JobType type,
        JobState state,
        @Nullable StageRef stage,
        Claims claims,
        boolean cancelRequested,
        Documents documents,
        Times times) {

    /** Counts of the workers that took the job. */
    public record Claims(int attempts, int crashes, long epoch) {}

    /** JSON texts. */
    public record Documents(
            String request,
            String requestSha256,
            @Nullable String progress,
            @Nullable String result,
            @Nullable String error) {}

    /** When the job was posted, first started and ended. */
    public record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished) {}

    static JobRow read(ResultSet row, int number) throws SQLException {
        return new JobRow(
                new JobId(row.getObject("id", UUID.class)),
                row.getLong("position"),
                JobType.valueOf(row.getString("type")),
                JobState.valueOf(row.getString("state")),
                stage(row),
                new Claims(row.getInt("attempts"), row.getInt("crashes"), row.getLong("epoch")),
                row.getBoolean("cancel_requested"),
                new Documents(
                        row.getString("request"),
                        row.getString("request_sha256"),
                        row.getString("progress"),
                        row.getString("result"),
                        row.getString("error")),
                new Times(
                        SqlTime.get(row, "created_at"),
                        SqlTime.find(row, "started_at"),
                        SqlTime.find(row, "finished_at")));
    }

    private static @Nullable StageRef stage(ResultSet row) throws SQLException {
        String name = row.getString("stage");
        return name == null ? null : new StageRef(new PipelineId(row.getObject("pipeline", UUID.class)), name);
    }

    /** The right to write for the job under its present epoch. */
    public Fence fence() {
        return new Fence(id, claims.epoch());
    }
}
