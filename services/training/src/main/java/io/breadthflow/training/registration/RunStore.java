package io.breadthflow.training.registration;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that succeeded, as rows in Postgres. A row is written once and never changed. */
public final class RunStore {
    private static final int LARGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RunCodec codec = new RunCodec();

    public RunStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a run; a second time changes nothing. */
    void insert(Run run, JobId job) {
        jdbc.sql("""
                INSERT INTO breadthflow.training_run
                       (id, label, model, fingerprint, state, document, learning_curves, job_id, created_at, finished_at)
                VALUES (:id, :label, :model, :fingerprint, 'SUCCEEDED', CAST(:document AS jsonb),
                        CAST(:curves AS jsonb), :job, :created, :now)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", run.id())
                .param("label", run.label())
                .param("model", run.model().name())
                .param("fingerprint", run.fingerprint())
                .param("document", codec.write(RunDocument.of(run)))
                .param("curves", codec.writeCurves(run.evaluation().learningCurves()))
                .param("job", job.value())
                .param("created", SqlTime.of(run.createdAt()))
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** The run {@code id}, if it succeeded. */
    public Optional<Run> find(String id) {
        return jdbc.sql("SELECT * FROM breadthflow.training_run WHERE id = :id AND state = 'SUCCEEDED'")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The run {@code id}; throws {@code NOT_FOUND} when none of that id succeeded. */
    public Run get(String id) {
        return find(id).orElseThrow(() -> new PlatformException(
                ErrorCode.NOT_FOUND,
                "No training run " + id + " has succeeded; GET /v1/training/runs lists those that have."));
    }

    /** The newest run with these inputs. */
    public Optional<Run> findByFingerprint(String fingerprint) {
        return jdbc.sql("""
                SELECT * FROM breadthflow.training_run
                 WHERE fingerprint = :fingerprint AND state = 'SUCCEEDED'
                 ORDER BY created_at DESC, id LIMIT 1
                """).param("fingerprint", fingerprint).query(this::read).optional();
    }

    /** Number of runs with these inputs that succeeded. */
    public int countByFingerprint(String fingerprint) {
        return jdbc.sql("""
                SELECT count(*) FROM breadthflow.training_run WHERE fingerprint = :fingerprint AND state = 'SUCCEEDED'
                """)
                .param("fingerprint", fingerprint)
                .query(Integer.class)
                .single();
    }

    /** Runs of {@code model} or of all models, newest first; {@code after} is the last run of the page before. */
    public Page<Run> page(Optional<String> model, int size, Optional<String> after) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<Run> found = jdbc.sql("""
                SELECT r.* FROM breadthflow.training_run r
                  LEFT JOIN breadthflow.training_run last ON last.id = CAST(:after AS text)
                 WHERE r.state = 'SUCCEEDED'
                   AND (CAST(:model AS text) IS NULL OR r.model = :model)
                   AND (last.id IS NULL OR (r.created_at, r.id) < (last.created_at, last.id))
                 ORDER BY r.created_at DESC, r.id DESC LIMIT :limit
                """)
                .param("after", after.map(token -> get(token).id()).orElse(null))
                .param("model", model.orElse(null))
                .param("limit", limit + 1)
                .query(this::read)
                .list();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), found.get(limit - 1).id());
    }

    private Run read(ResultSet row, int number) throws SQLException {
        RunDocument.Columns columns = new RunDocument.Columns(
                row.getString("id"),
                row.getString("fingerprint"),
                row.getString("label"),
                row.getString("model"),
                codec.readCurves(row.getString("learning_curves")),
                SqlTime.get(row, "created_at"));
        return codec.read(columns.id(), row.getString("document")).run(columns);
    }
}
