package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of jobs: rows of the table {@code job_event}. */
public final class JobEvents {

    /** Kinds of events of a job. */
    public enum Kind {
        POSTED,
        STARTED,
        TAKEN_OVER,
        RETRY,
        RELEASED,
        CANCEL_REQUESTED,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    JobEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds what has happened now. */
    public void append(Fence fence, Kind kind, @Nullable String detail) {
        jdbc.sql("""
                INSERT INTO breadthflow.job_event (job_id, at, kind, epoch, detail)
                VALUES (:job, :now, :kind, :epoch, :detail)
                """)
                .param("job", fence.id().value())
                .param("now", SqlTime.of(clock.instant()))
                .param("kind", kind.name())
                .param("epoch", fence.epoch())
                .param("detail", detail)
                .update();
    }

    /** Events of a job, in order. */
    public List<Kind> list(JobId job) {
        return jdbc.sql("SELECT kind FROM breadthflow.job_event WHERE job_id = :job ORDER BY id")
                .param("job", job.value())
                .query((row, number) -> Kind.valueOf(row.getString("kind")))
                .list();
    }
}
