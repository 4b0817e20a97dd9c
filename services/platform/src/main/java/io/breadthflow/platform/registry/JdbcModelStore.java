package io.breadthflow.platform.registry;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registry of models as rows in Postgres. */
final class JdbcModelStore implements ModelStore {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private static final String SELECT = """
            SELECT m.*, s.name AS feature_set_name, s.outputs,
                   ARRAY(SELECT a.alias FROM breadthflow.model_alias a
                          WHERE a.name = m.name AND a.version = m.version ORDER BY a.alias) AS aliases
              FROM breadthflow.model_version m
              LEFT JOIN breadthflow.feature_set s ON s.hash = m.feature_set
            """;

    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final RegistryJournal journal;

    JdbcModelStore(TransactionOperations transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.journal = new RegistryJournal(jdbc, clock);
    }

    @Override
    public int register(Registration registration) {
        return Objects.requireNonNull(transactions.execute(status -> {
            lock(registration.name());
            return findVersion(registration).orElseGet(() -> insert(registration));
        }));
    }

    /** Versions of one name are given out one at a time. */
    private void lock(String name) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('model_version'), hashtext(:name))")
                .param("name", name)
                .query((row, number) -> name)
                .single();
    }

    private Optional<Integer> findVersion(Registration registration) {
        return jdbc.sql("SELECT version FROM breadthflow.model_version WHERE name = :name AND run_id = :run")
                .param("name", registration.name())
                .param("run", registration.runId())
                .query(Integer.class)
                .optional();
    }

    private Integer insert(Registration registration) {
        Integer version = jdbc.sql("""
                INSERT INTO breadthflow.model_version
                       (name, version, run_id, label, feature_set, path, sha256, created_at)
                SELECT :name, coalesce(max(version), 0) + 1, :run, :label, :set, :path, :sha256, :now
                  FROM breadthflow.model_version WHERE name = :name
                RETURNING version
                """)
                .param("name", registration.name())
                .param("run", registration.runId())
                .param("label", registration.label())
                .param("set", registration.featureSetHash())
                .param("path", registration.path())
                .param("sha256", registration.sha256())
                .param("now", now())
                .query(Integer.class)
                .single();
        journal.versionRegistered(registration.name(), version);
        return version;
    }

    @Override
    public void alias(String name, String alias, int version) {
        transactions.executeWithoutResult(status -> {
            lock(name);
            if (find(name, version).isEmpty()) {
                throw new PlatformException(
                        ErrorCode.NOT_FOUND, "Model " + name + " has no version " + version + "; list its versions.");
            }
            Optional<Integer> before = aliased(name, alias);
            if (!before.equals(Optional.of(version))) {
                move(name, alias, before, version);
            }
        });
    }

    private Optional<Integer> aliased(String name, String alias) {
        return jdbc.sql("SELECT version FROM breadthflow.model_alias WHERE name = :name AND alias = :alias")
                .param("name", name)
                .param("alias", alias)
                .query(Integer.class)
                .optional();
    }

    private void move(String name, String alias, Optional<Integer> before, int version) {
        jdbc.sql("""
                WITH moved AS (
                    INSERT INTO breadthflow.model_alias (name, alias, version, moved_at)
                    VALUES (:name, :alias, :version, :now)
                    ON CONFLICT (name, alias) DO UPDATE SET version = :version, moved_at = :now)
                INSERT INTO breadthflow.model_alias_move (name, alias, from_version, to_version, moved_at)
                VALUES (:name, :alias, CAST(:before AS integer), :version, :now)
                """)
                .param("name", name)
                .param("alias", alias)
                .param("version", version)
                .param("before", before.orElse(null))
                .param("now", now())
                .update();
        journal.aliasMoved(name, alias, version);
    }

    @Override
    public Optional<RegisteredModel> find(String name, int version) {
        return jdbc.sql(SELECT + " WHERE m.name = :name AND m.version = :version")
                .param("name", name)
                .param("version", version)
                .query(this::read)
                .optional();
    }

    @Override
    public List<RegisteredModel> list(Optional<String> name) {
        return jdbc.sql(SELECT + """
                 WHERE CAST(:name AS text) IS NULL OR m.name = :name
                 ORDER BY m.created_at DESC, m.name, m.version DESC
                """)
                .param("name", name.orElse(null))
                .query(this::read)
                .list();
    }

    private RegisteredModel read(ResultSet row, int number) throws SQLException {
        return new RegisteredModel(
                row.getString("name"),
                row.getInt("version"),
                new RegisteredModel.Origin(row.getString("run_id"), row.getString("label")),
                input(row),
                new RegisteredModel.Bytes(row.getString("path"), row.getString("sha256")),
                Arrays.asList((String[]) row.getArray("aliases").getArray()),
                SqlTime.get(row, "created_at"));
    }

    private RegisteredModel.Input input(ResultSet row) throws SQLException {
        String name = row.getString("feature_set_name");
        String outputs = row.getString("outputs");
        return new RegisteredModel.Input(
                name == null ? "" : name,
                row.getString("feature_set"),
                outputs == null ? List.of() : json.readValue(outputs, NAMES));
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
