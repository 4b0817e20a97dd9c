package io.breadthflow.platform.test;

/** A Postgres that already runs and is named by the environment; only what tests add to it is removed. */
final class NativeServer {

    static final String URL = "BREADTHFLOW_TEST_POSTGRES_URL";

    private NativeServer() {}

    static PostgresServer connect() {
        return new PostgresServer(
                Environment.get(URL),
                Environment.get("BREADTHFLOW_TEST_POSTGRES_USER"),
                Environment.get("BREADTHFLOW_TEST_POSTGRES_PASSWORD"),
                () -> {});
    }
}
