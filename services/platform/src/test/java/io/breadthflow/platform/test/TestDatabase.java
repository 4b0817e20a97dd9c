package io.breadthflow.platform.test;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database of the embedded server.
 *
 * @param url where it is
 * @param username its owner
 * @param dataSource connections to it
 */
public record TestDatabase(String url, String username, DataSource dataSource) {

    /** SQL against it. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** Transactions in it. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
