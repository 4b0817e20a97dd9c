package io.breadthflow.platform.diagnosis;

import io.breadthflow.platform.diagnosis.Diagnostic.Finding;
import io.breadthflow.platform.diagnosis.Diagnostic.Status;
import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks of Postgres and of the clock, which is measured against it. */
final class DatabaseDiagnostics {

    private static final Duration NOTICEABLE_SKEW = Duration.ofSeconds(1);
    private static final Duration DANGEROUS_SKEW = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseDiagnostics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Diagnostic> all() {
        return List.of(
                new Diagnostic(
                        "database", "Check that Postgres is up and spring.datasource.url is right.", this::reach),
                new Diagnostic(
                        "migrations", "Start a service of this version; it migrates at start.", this::migrations),
                new Diagnostic("clock", "Synchronise the clocks of this machine and of Postgres.", this::clock));
    }

    private Finding reach() {
        String version = jdbc.sql("SHOW server_version").query(String.class).single();
        return new Finding(Status.OK, "PostgreSQL " + version);
    }

    private Finding migrations() {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE success) AS applied, count(*) FILTER (WHERE NOT success) AS failed,
                       max(version) AS latest
                  FROM breadthflow.flyway_schema_history WHERE version IS NOT NULL
                """)
                .query((row, number) -> new Finding(
                        row.getInt("failed") == 0 ? Status.OK : Status.FAIL,
                        row.getInt("applied") + " applied, " + row.getInt("failed") + " failed, the latest is "
                                + row.getString("latest")))
                .single();
    }

    private Finding clock() {
        Instant before = clock.instant();
        Instant there = jdbc.sql("SELECT clock_timestamp() AS now")
                .query((row, number) -> SqlTime.get(row, "now"))
                .single();
        Instant after = clock.instant();
        return skew(Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there));
    }

    static Finding skew(Duration skew) {
        Duration size = skew.abs();
        Status calm = size.compareTo(NOTICEABLE_SKEW) <= 0 ? Status.OK : Status.WARN;
        Status status = size.compareTo(DANGEROUS_SKEW) > 0 ? Status.FAIL : calm;
        return new Finding(status, "Postgres is " + skew.toMillis() + " ms ahead of this process");
    }
}
