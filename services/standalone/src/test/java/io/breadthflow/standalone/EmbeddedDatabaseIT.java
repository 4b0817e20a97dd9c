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
        leaveDatabaseBehind();
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

    /** In a JVM of its own: only the end of a process lets go of the folder. */
    private void leaveDatabaseBehind() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftDatabase.class.getName(),
                        folder.resolve("postgres").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("left.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("left.log")))
                .isEqualTo(LeftDatabase.STATUS);
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
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
