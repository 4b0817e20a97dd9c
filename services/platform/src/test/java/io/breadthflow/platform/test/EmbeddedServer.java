package io.breadthflow.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded Postgres of a test run, with a migrated template from which databases are copied in milliseconds. */
final class EmbeddedServer implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String TEMPLATE = "breadthflow_template";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    EmbeddedServer() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("CREATE DATABASE " + TEMPLATE)
                .update();
        Flyway.configure()
                .dataSource(postgres.getDatabase(OWNER, TEMPLATE))
                .schemas("breadthflow")
                .defaultSchema("breadthflow")
                .load()
                .migrate();
    }

    synchronized TestDatabase create() {
        String name = "test_" + databases.incrementAndGet();
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE)
                .update();
        return new TestDatabase(postgres.getJdbcUrl(OWNER, name), OWNER, postgres.getDatabase(OWNER, name));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
