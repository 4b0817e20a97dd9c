package io.breadthflow.platform.registry;

import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes changes of the registry into its outbox, as part of the transaction that makes them. */
final class RegistryJournal {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistryJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void versionRegistered(String model, int version) {
        append(model, RegistryChange.Kind.VERSION_REGISTERED, version, null);
    }

    void aliasMoved(String model, String alias, int version) {
        append(model, RegistryChange.Kind.ALIAS_MOVED, version, alias);
    }

    private void append(String model, RegistryChange.Kind kind, int version, @Nullable String alias) {
        jdbc.sql("""
                INSERT INTO breadthflow.registry_change (model, kind, version, alias, changed_at, next_attempt_at)
                VALUES (:model, :kind, :version, :alias, :now, :now)
                """)
                .param("model", model)
                .param("kind", kind.name())
                .param("version", version)
                .param("alias", alias)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
