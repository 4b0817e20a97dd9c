package io.breadthflow.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts the database of a folder, writes a row and dies without stopping it, as a killed instance does. */
final class LeftDatabase {

    static final int STATUS = 137;

    private LeftDatabase() {}

    public static void main(String[] args) throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(
                        (String) database.properties().get("spring.datasource.url"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n int)");
            statement.execute("INSERT INTO kept VALUES (7)");
        }
        Runtime.getRuntime().halt(STATUS);
    }
}
