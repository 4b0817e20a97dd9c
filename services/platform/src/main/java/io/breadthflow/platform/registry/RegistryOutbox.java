package io.breadthflow.platform.registry;

import io.breadthflow.platform.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes of the model registry that wait to be told to a mirror. Those of one model come out in the order in which they
 * happened: the next one only once the one before is settled.
 */
public final class RegistryOutbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistryOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Changes that wait.
     *
     * @param changes how many
     * @param age of the oldest one, zero when nothing waits
     * @param lastError why the oldest one that failed did, null when none has
     * @param skipped changes of all time that the mirror cannot have
     */
    public record Backlog(
            long changes, Duration age, @Nullable String lastError, long skipped) {}

    /** The first unsettled change of each model whose time has come, the oldest first. */
    public List<RegistryChange> due() {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT DISTINCT ON (model) * FROM breadthflow.registry_change
                     WHERE outcome IS NULL ORDER BY model, position) AS next
                 WHERE next_attempt_at <= :now ORDER BY position
                """)
                .param("now", SqlTime.of(clock.instant()))
                .query(RegistryOutbox::read)
                .list();
    }

    /** The mirror has it. */
    public void mirrored(RegistryChange change) {
        settle(change, "MIRRORED", null);
    }

    /** The mirror cannot have it, now or later; the next change of the model may go on. */
    public void skipped(RegistryChange change, String reason) {
        settle(change, "SKIPPED", reason);
    }

    private void settle(RegistryChange change, String outcome, @Nullable String reason) {
        jdbc.sql("""
                UPDATE breadthflow.registry_change
                   SET outcome = :outcome, skip_reason = :reason, settled_at = :now
                 WHERE position = :position AND outcome IS NULL
                """)
                .param("outcome", outcome)
                .param("reason", reason)
                .param("now", SqlTime.of(clock.instant()))
                .param("position", change.position())
                .update();
    }

    /** The delivery failed; it and all later changes of its model wait for {@code pause}. */
    public void failed(RegistryChange change, String error, Duration pause) {
        jdbc.sql("""
                UPDATE breadthflow.registry_change
                   SET attempts = attempts + 1, last_error = :error, next_attempt_at = :next
                 WHERE position = :position AND outcome IS NULL
                """)
                .param("error", error)
                .param("next", SqlTime.of(clock.instant().plus(pause)))
                .param("position", change.position())
                .update();
    }

    /** Changes that wait now. */
    public Backlog backlog() {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE outcome IS NULL) AS changes,
                       min(changed_at) FILTER (WHERE outcome IS NULL) AS oldest,
                       (SELECT last_error FROM breadthflow.registry_change
                         WHERE outcome IS NULL AND last_error IS NOT NULL ORDER BY position LIMIT 1) AS last_error,
                       count(*) FILTER (WHERE outcome = 'SKIPPED') AS skipped
                  FROM breadthflow.registry_change
                """).query(this::backlog).single();
    }

    private Backlog backlog(ResultSet row, int number) throws SQLException {
        Instant oldest = SqlTime.find(row, "oldest");
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
        return new Backlog(
                row.getLong("changes"),
                age.isNegative() ? Duration.ZERO : age,
                row.getString("last_error"),
                row.getLong("skipped"));
    }

    private static RegistryChange read(ResultSet row, int number) throws SQLException {
        return new RegistryChange(
                row.getLong("position"),
                row.getString("model"),
                RegistryChange.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("alias"),
                SqlTime.get(row, "changed_at"),
                row.getInt("attempts"));
    }
}
