package io.breadthflow.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The Postgres that the build brings along: started and ended by the test run. */
final class EmbeddedServer {

    private static final String OWNER = "postgres";

    private EmbeddedServer() {}

    static PostgresServer start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new PostgresServer(postgres.getJdbcUrl(OWNER, "postgres"), OWNER, "", postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Postgres does not start", e);
        }
    }
}
