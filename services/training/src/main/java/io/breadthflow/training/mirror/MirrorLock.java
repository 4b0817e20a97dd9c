package io.breadthflow.training.mirror;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Lock under which one process delivers at a time: two of them could both find nothing in the mirror and both make it. Postgres holds
 * the lock for a connection, so that it goes when the process does.
 */
public final class MirrorLock {

    private static final String KEY = "(hashtext('registry_change'), 0)";

    private final DataSource dataSource;

    public MirrorLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs {@code work} while no other process does, or not at all. */
    void holding(Runnable work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!answer(statement, "SELECT pg_try_advisory_lock" + KEY)) {
                return;
            }
            try {
                work.run();
            } finally {
                answer(statement, "SELECT pg_advisory_unlock" + KEY);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of the mirror cannot be had", e);
        }
    }

    private static boolean answer(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
