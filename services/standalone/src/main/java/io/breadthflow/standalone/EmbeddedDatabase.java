package io.breadthflow.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A Postgres server of the instance's own, with its files in the instance's folder. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "breadthflow";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server of {@code folder}, after stopping one that a killed instance has left behind. */
    static EmbeddedDatabase start(Path folder) {
        OrphanedPostgres.stop(folder);
        try {
            Files.createDirectories(folder);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "48MB")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(server);
            database.createDatabase();
            return database;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "the embedded Postgres did not start in " + folder
                            + ". Its log is beside this message; --spring.datasource.url names another server.",
                    e);
        }
    }

    /** Connection properties for Spring. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                server.getJdbcUrl("postgres", NAME),
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "");
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.executeUpdate("CREATE DATABASE " + NAME);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Postgres did not stop cleanly", e);
        }
    }
}
