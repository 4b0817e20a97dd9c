package io.breadthflow.platform.job.queue;

import io.breadthflow.platform.sql.SqlTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases by which a job may write a table. A lease is void once its job is not RUNNING under the lease's epoch. */
public final class TableLeases {

    private final JdbcClient jdbc;
    private final Clock clock;

    TableLeases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes all of {@code tables} or answers one that another job holds; part of the claiming transaction, which is rolled
     * back in that case.
     */
    Optional<String> acquire(Fence fence, Collection<String> tables) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        OffsetDateTime now = SqlTime.of(clock.instant());
        // Locks are taken in the order of the names, so two jobs cannot wait for each other.
        for (String table : new TreeSet<>(tables)) {
            lock(fence, table, now);
        }
        Optional<String> busy = findBusy(fence, tables);
        if (busy.isEmpty()) {
            take(fence, tables, now);
        }
        return busy;
    }

    private void lock(Fence fence, String table, OffsetDateTime now) {
        jdbc.sql("""
                INSERT INTO breadthflow.table_lease (table_name, job_id, epoch, acquired_at)
                VALUES (:table, :job, :epoch, :now)
                ON CONFLICT (table_name) DO NOTHING
                """)
                .param("table", table)
                .param("job", fence.id().value())
                .param("epoch", fence.epoch())
                .param("now", now)
                .update();
        jdbc.sql("SELECT table_name FROM breadthflow.table_lease WHERE table_name = :table FOR UPDATE")
                .param("table", table)
                .query(String.class)
                .optional();
    }

    /** Looks at the holders in a statement of its own: its snapshot is younger than the locks. */
    private Optional<String> findBusy(Fence fence, Collection<String> tables) {
        return jdbc.sql("""
                SELECT l.table_name
                  FROM breadthflow.table_lease l
                  JOIN breadthflow.job j ON j.id = l.job_id AND j.epoch = l.epoch AND j.state = 'RUNNING'
                 WHERE l.table_name IN (:tables) AND l.job_id <> :job
                 ORDER BY l.table_name
                 LIMIT 1
                """)
                .param("tables", tables)
                .param("job", fence.id().value())
                .query(String.class)
                .optional();
    }

    private void take(Fence fence, Collection<String> tables, OffsetDateTime now) {
        jdbc.sql("""
                UPDATE breadthflow.table_lease SET job_id = :job, epoch = :epoch, acquired_at = :now
                 WHERE table_name IN (:tables)
                """)
                .param("job", fence.id().value())
                .param("epoch", fence.epoch())
                .param("now", now)
                .param("tables", tables)
                .update();
    }

    /** Gives all tables of the job back. */
    public void release(Fence fence) {
        jdbc.sql("DELETE FROM breadthflow.table_lease WHERE job_id = :job AND epoch <= :epoch")
                .param("job", fence.id().value())
                .param("epoch", fence.epoch())
                .update();
    }
}
