package io.breadthflow.platform.test;

import java.io.Closeable;
import java.io.IOException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A running Postgres.
 *
 * @param url one of its databases, as JDBC names it
 * @param username who may create databases on it
 * @param password its password, empty where none is asked for
 * @param process ends the server if it was started for this test run
 */
record PostgresServer(String url, String username, String password, Closeable process) implements Closeable {

    /** The server of this run's variant. */
    static PostgresServer start(ServerVariant variant) {
        return switch (variant) {
            case EMBEDDED -> EmbeddedServer.start();
            case NATIVE -> NativeServer.connect();
            case DOCKER -> ContainerServer.start();
        };
    }

    /** The database of {@link #url}. */
    TestDatabase database() {
        return open(dataSource());
    }

    /** Another database of the server. */
    TestDatabase database(String name) {
        PGSimpleDataSource dataSource = dataSource();
        dataSource.setDatabaseName(name);
        return open(dataSource);
    }

    private TestDatabase open(PGSimpleDataSource dataSource) {
        return new TestDatabase(dataSource.getUrl(), username, password, dataSource);
    }

    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
