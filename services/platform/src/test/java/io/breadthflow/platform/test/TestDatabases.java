package io.breadthflow.platform.test;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * The databases of a test run, copied in milliseconds from a migrated template. Their names are the run's own, because a
 * server may serve several runs, and they are dropped at its end.
 */
public final class TestDatabases implements Closeable {

    private final PostgresServer server;
    private final String prefix = "test_" + UUID.randomUUID().toString().substring(0, 8) + "_";
    private final String template = prefix + "template";
    private final Deque<String> names = new ArrayDeque<>();

    TestDatabases(PostgresServer server) {
        this.server = server;
        execute("CREATE DATABASE " + template);
        names.push(template);
        Flyway.configure()
                .dataSource(server.database(template).dataSource())
                .schemas("breadthflow")
                .defaultSchema("breadthflow")
                .load()
                .migrate();
    }

    /** One more database, migrated and empty. */
    public synchronized TestDatabase create() {
        String name = prefix + names.size();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        names.push(name);
        return server.database(name);
    }

    @Override
    public synchronized void close() throws IOException {
        try (server) {
            while (!names.isEmpty()) {
                execute("DROP DATABASE " + names.pop() + " WITH (FORCE)");
            }
        }
    }

    private void execute(String sql) {
        server.database().jdbc().sql(sql).update();
    }
}
