package io.breadthflow.training.run;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.api.training.RunView;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs that succeeded, as rows in Postgres. A row is written once and never changed. */
public final class RunStore {
    private static final int LARGEST_PAGE = 500;
    private static final TypeReference<List<List<Double>>> CURVES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    /** Reads views of versions that had other fields. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public RunStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a run; a second time changes nothing. */
    void insert(RecordedRun run, JobId job) {
        RunView view = run.view();
        jdbc.sql("""
                INSERT INTO breadthflow.training_run
                       (id, label, model, fingerprint, state, view, learning_curves, job_id, created_at, finished_at)
                VALUES (:id, :label, :model, :fingerprint, 'SUCCEEDED', CAST(:view AS jsonb),
                        CAST(:curves AS jsonb), :job, :created, :now)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", view.runId())
                .param("label", view.label())
                .param("model", view.model())
                .param("fingerprint", run.fingerprint())
                .param("curves", json.writeValueAsString(run.learningCurves()))
                .param("view", json.writeValueAsString(view))
                .param("job", job.value())
                .param("created", SqlTime.of(view.createdAt()))
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** The run {@code id}, if it succeeded. */
    public Optional<RecordedRun> find(String id) {
        return jdbc.sql("SELECT * FROM breadthflow.training_run WHERE id = :id AND state = 'SUCCEEDED'")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The run {@code id}; throws {@code NOT_FOUND} when none of that id succeeded. */
    public RecordedRun get(String id) {
        return find(id).orElseThrow(() -> new PlatformException(
                ErrorCode.NOT_FOUND,
                "No training run " + id + " has succeeded; GET /v1/training/runs lists those that have."));
    }

    /** The newest run with these inputs. */
    Optional<RecordedRun> findByFingerprint(String fingerprint) {
        return jdbc.sql("""
                SELECT * FROM breadthflow.training_run
                 WHERE fingerprint = :fingerprint AND state = 'SUCCEEDED'
                 ORDER BY created_at DESC, id LIMIT 1
                """).param("fingerprint", fingerprint).query(this::read).optional();
    }

    /** How many runs with these inputs succeeded. */
    int countByFingerprint(String fingerprint) {
        return jdbc.sql("""
                SELECT count(*) FROM breadthflow.training_run WHERE fingerprint = :fingerprint AND state = 'SUCCEEDED'
                """)
                .param("fingerprint", fingerprint)
                .query(Integer.class)
                .single();
    }

    /** Runs of {@code model} or of all models, newest first; {@code after} is the last run of the page before. */
    Page<RunView> page(Optional<String> model, int size, Optional<String> after) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<RunView> found = jdbc
                .sql("""
                SELECT r.* FROM breadthflow.training_run r
                  LEFT JOIN breadthflow.training_run last ON last.id = CAST(:after AS text)
                 WHERE r.state = 'SUCCEEDED'
                   AND (CAST(:model AS text) IS NULL OR r.model = :model)
                   AND (last.id IS NULL OR (r.created_at, r.id) < (last.created_at, last.id))
                 ORDER BY r.created_at DESC, r.id DESC LIMIT :limit
                """)
                .param("after", after.map(token -> get(token).view().runId()).orElse(null))
                .param("model", model.orElse(null))
                .param("limit", limit + 1)
                .query(this::read)
                .list()
                .stream()
                .map(RecordedRun::view)
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), found.get(limit - 1).runId());
    }

    private RecordedRun read(ResultSet row, int number) throws SQLException {
        String curves = row.getString("learning_curves");
        return new RecordedRun(
                json.readValue(row.getString("view"), RunView.class),
                row.getString("fingerprint"),
                curves == null ? List.of() : json.readValue(curves, CURVES));
    }

    /**
     * A run with what its view leaves out.
     *
     * @param fingerprint of its plan
     * @param learningCurves log loss of each fold's test rows after each round; none for runs of earlier versions
     */
    public record RecordedRun(RunView view, String fingerprint, List<List<Double>> learningCurves) {
        public RecordedRun {
            learningCurves = List.copyOf(learningCurves);
        }
    }
}
