package io.breadthflow.platform.metadata;

import io.breadthflow.platform.test.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The online store of the platform, for tests of other modules. */
public final class TestOnlineStore {

    private TestOnlineStore() {}

    /** The store in {@code database}, mirrored to {@code mirror}. */
    public static OnlineFeatureStore in(TestDatabase database, OnlineMirror mirror) {
        return new JdbcOnlineFeatureStore(
                database.transactions(), new JdbcTemplate(database.dataSource()), database.jdbc(), mirror);
    }
}
