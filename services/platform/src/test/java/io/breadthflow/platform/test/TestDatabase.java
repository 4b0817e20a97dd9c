package io.breadthflow.platform.test;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database of the test run's Postgres.
 *
 * @param url where it is
 * @param username its owner
 * @param password the owner's password, empty where none is asked for
 * @param dataSource connections to it
 */
public record TestDatabase(String url, String username, String password, DataSource dataSource) {

    /** SQL against it. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** Transactions in it. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
