package io.breadthflow.platform.featureset;

import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Feature sets as rows in Postgres; the watermark is that of the published vectors. */
final class JdbcFeatureSetStore implements FeatureSetStore {

    private static final TypeReference<List<String>> OUTPUTS = new TypeReference<>() {};

    private static final String SELECT = """
            SELECT s.*, (SELECT max(o.event_time) FROM breadthflow.online_feature o WHERE o.feature_set = s.hash)
                        AS watermark
              FROM breadthflow.feature_set s
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcFeatureSetStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void register(FeatureSetRow set) {
        jdbc.sql("""
                INSERT INTO breadthflow.feature_set (hash, name, outputs, table_name, warm_up, created_at)
                VALUES (:hash, :name, CAST(:outputs AS jsonb), :table, :warmUp, :now)
                ON CONFLICT (hash) DO NOTHING
                """)
                .param("hash", set.hash())
                .param("name", set.name())
                .param("outputs", json.writeValueAsString(set.outputs()))
                .param("table", set.table())
                .param("warmUp", set.warmUp())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    @Override
    public Optional<FeatureSetRow> find(String hash) {
        return jdbc.sql(SELECT + " WHERE s.hash = :hash")
                .param("hash", hash)
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<FeatureSetRow> findByTable(String table) {
        return jdbc.sql(SELECT + " WHERE s.table_name = :table")
                .param("table", table)
                .query(this::read)
                .optional();
    }

    @Override
    public List<FeatureSetRow> list() {
        return jdbc.sql(SELECT + " ORDER BY s.name, s.created_at")
                .query(this::read)
                .list();
    }

    private FeatureSetRow read(ResultSet row, int number) throws SQLException {
        return new FeatureSetRow(
                row.getString("hash"),
                row.getString("name"),
                json.readValue(row.getString("outputs"), OUTPUTS),
                row.getString("table_name"),
                row.getInt("warm_up"),
                SqlTime.find(row, "watermark"));
    }
}
