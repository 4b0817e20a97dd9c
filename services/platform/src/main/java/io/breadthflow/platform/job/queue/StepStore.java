package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.api.job.StepView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the table {@code job_step}. */
public final class StepStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Output of a step that succeeded with this fingerprint before. */
    public Optional<String> findOutput(JobId job, String name, String fingerprint) {
        return jdbc.sql("""
                SELECT output FROM breadthflow.job_step
                 WHERE job_id = :job AND name = :name AND fingerprint = :fingerprint AND state = 'SUCCEEDED'
                """)
                .param("job", job.value())
                .param("name", name)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional();
    }

    /** Records the start; throws {@code LEASE_LOST} when the fence is void. */
    public void start(Fence fence, String name, String fingerprint) {
        // The fence locks the job's row, so that a claim cannot slip in between the check and the write.
        int written = jdbc.sql("""
                WITH fence AS (
                    SELECT id FROM breadthflow.job WHERE id = :job AND epoch = :epoch AND state = 'RUNNING' FOR UPDATE)
                INSERT INTO breadthflow.job_step (job_id, name, ordinal, state, fingerprint, started_at)
                SELECT id, :name, (SELECT count(*) FROM breadthflow.job_step WHERE job_id = :job), 'RUNNING',
                       :fingerprint, :now
                  FROM fence
                ON CONFLICT (job_id, name) DO UPDATE
                   SET state = 'RUNNING', fingerprint = :fingerprint, output = NULL, rows = 0, started_at = :now,
                       finished_at = NULL
                """)
                .param("job", fence.id().value())
                .param("epoch", fence.epoch())
                .param("name", name)
                .param("fingerprint", fingerprint)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (written == 0) {
            throw fence.lost();
        }
    }

    /** Records the output; throws {@code LEASE_LOST} when the fence is void. */
    public void succeed(Fence fence, String name, String output, long rows) {
        int written = jdbc.sql("""
                WITH fence AS (
                    SELECT id FROM breadthflow.job WHERE id = :job AND epoch = :epoch AND state = 'RUNNING' FOR UPDATE)
                UPDATE breadthflow.job_step
                   SET state = 'SUCCEEDED', output = CAST(:output AS json), rows = :rows, finished_at = :now
                  FROM fence
                 WHERE job_id = fence.id AND name = :name
                """)
                .param("job", fence.id().value())
                .param("epoch", fence.epoch())
                .param("name", name)
                .param("output", output)
                .param("rows", rows)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (written == 0) {
            throw fence.lost();
        }
    }

    /** Ends the step that was running when the attempt ended; called in the transaction that ends it. */
    public void close(JobId job, JobState state) {
        jdbc.sql("""
                UPDATE breadthflow.job_step SET state = :state, finished_at = :now
                 WHERE job_id = :job AND state = 'RUNNING'
                """)
                .param("job", job.value())
                .param("state", state.name())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    List<StepView> list(JobId job) {
        return jdbc.sql("SELECT * FROM breadthflow.job_step WHERE job_id = :job ORDER BY ordinal")
                .param("job", job.value())
                .query((row, number) -> new StepView(
                        row.getString("name"),
                        row.getString("state"),
                        row.getString("fingerprint"),
                        row.getLong("rows"),
                        SqlTime.find(row, "started_at"),
                        SqlTime.find(row, "finished_at")))
                .list();
    }
}
