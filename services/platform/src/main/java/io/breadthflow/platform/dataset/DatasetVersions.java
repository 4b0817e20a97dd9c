package io.breadthflow.platform.dataset;

import io.breadthflow.contracts.job.JobId;
import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table versions that jobs made; a job's versions are written in the transaction that completes it. */
public final class DatasetVersions {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public DatasetVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records a version. One that is there stays with the job that made it: a second job only found it done. */
    public void insert(JobId job, DatasetVersion dataset) {
        jdbc.sql("""
                INSERT INTO breadthflow.dataset_version
                       (table_name, version, rows, from_time, to_time, facts, job_id, created_at)
                VALUES (:table, :version, :rows, CAST(:from AS timestamptz), CAST(:to AS timestamptz),
                        CAST(:facts AS jsonb), :job, :now)
                ON CONFLICT (table_name, version) DO NOTHING
                """)
                .param("table", dataset.table())
                .param("version", dataset.version())
                .param("rows", dataset.rows())
                .param("from", SqlTime.ofNullable(dataset.from()))
                .param("to", SqlTime.ofNullable(dataset.to()))
                .param("facts", json.writeValueAsString(dataset.facts()))
                .param("job", job.value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** The versions of {@code table}, newest first. */
    public List<DatasetVersion> list(String table) {
        return jdbc.sql("SELECT * FROM breadthflow.dataset_version WHERE table_name = :table ORDER BY version DESC")
                .param("table", table)
                .query(this::read)
                .list();
    }

    /** The newest recorded version of {@code table}. */
    public Optional<DatasetVersion> latest(String table) {
        return jdbc.sql("""
                SELECT * FROM breadthflow.dataset_version WHERE table_name = :table ORDER BY version DESC LIMIT 1
                """).param("table", table).query(this::read).optional();
    }

    private DatasetVersion read(ResultSet row, int number) throws SQLException {
        return new DatasetVersion(
                row.getString("table_name"),
                row.getLong("version"),
                row.getLong("rows"),
                SqlTime.find(row, "from_time"),
                SqlTime.find(row, "to_time"),
                json.readValue(row.getString("facts"), FACTS));
    }
}
