package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    private Path folder;

    @Test
    void keepsItsRowsAndStopsAServerThatWasLeftBehind() throws Exception {
        EmbeddedDatabase left = EmbeddedDatabase.start(folder.resolve("postgres"));
        execute(left, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (7)");
        long orphan = postmaster();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder.resolve("postgres"))) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(queryKept(next)).isEqualTo(7);
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesAProcessAloneThatIsNoPostgres() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        OrphanedPostgres.stop(data);
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int queryKept(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n FROM kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection((String) database.properties().get("spring.datasource.url"));
    }
}
