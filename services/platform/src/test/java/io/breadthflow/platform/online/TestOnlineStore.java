package io.breadthflow.platform.online;

import io.breadthflow.platform.test.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The online store of the platform, for tests of other modules. */
public final class TestOnlineStore {

    private TestOnlineStore() {}

    /** The store in {@code database}, replicated to {@code replica}. */
    public static OnlineFeatureStore in(TestDatabase database, OnlineReplica replica) {
        return new JdbcOnlineFeatureStore(
                database.transactions(), new JdbcTemplate(database.dataSource()), database.jdbc(), replica);
    }
}
