package io.breadthflow.platform.online;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.sql.SqlTime;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Latest vectors as rows in Postgres. */
final class JdbcOnlineFeatureStore implements OnlineFeatureStore {

    private static final int BATCH = 500;

    /** Leaves equal rows alone, so that the count says what has changed. */
    private static final String UPSERT = """
            INSERT INTO breadthflow.online_feature AS stored
                   (feature_set, instrument, listing, symbol, event_time, available_at, table_version, vector)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (feature_set, instrument) DO UPDATE
               SET event_time = excluded.event_time, available_at = excluded.available_at,
                   table_version = excluded.table_version, vector = excluded.vector
             WHERE (excluded.event_time, excluded.available_at, excluded.vector)
                   IS DISTINCT FROM (stored.event_time, stored.available_at, stored.vector)
            """;

    private final TransactionOperations transactions;
    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final OnlineReplica replica;

    JdbcOnlineFeatureStore(
            TransactionOperations transactions, JdbcOperations batches, JdbcClient jdbc, OnlineReplica replica) {
        this.transactions = transactions;
        this.batches = batches;
        this.jdbc = jdbc;
        this.replica = replica;
    }

    @Override
    public long publish(String featureSetHash, String listing, Collection<OnlineVector> vectors) {
        return Objects.requireNonNull(transactions.execute(status -> {
            lock(featureSetHash, listing);
            long version =
                    vectors.stream().mapToLong(OnlineVector::tableVersion).max().orElse(Long.MAX_VALUE);
            long published = publishedVersion(featureSetHash, listing);
            if (published > version) {
                return 0L;
            }
            List<Instrument> withdrawn = withdrawOthers(featureSetHash, listing, vectors);
            long changed = upsert(featureSetHash, vectors);
            raiseVersion(featureSetHash, listing, version);
            replica.publish(new OnlineReplica.Publication(
                    featureSetHash, vectors.isEmpty() ? published : version, vectors, withdrawn));
            return changed;
        }));
    }

    /** Publications of one listing come one after the other; readers are not held up. */
    private void lock(String featureSetHash, String listing) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:set), hashtext(:listing))")
                .param("set", featureSetHash)
                .param("listing", listing)
                .query((row, number) -> listing)
                .single();
    }

    private long publishedVersion(String featureSetHash, String listing) {
        return jdbc.sql("""
                SELECT coalesce(max(table_version), -1) FROM breadthflow.online_feature
                 WHERE feature_set = :set AND listing = :listing
                """)
                .param("set", featureSetHash)
                .param("listing", listing)
                .query(Long.class)
                .single();
    }

    private List<Instrument> withdrawOthers(String featureSetHash, String listing, Collection<OnlineVector> vectors) {
        return jdbc.sql("""
                DELETE FROM breadthflow.online_feature
                 WHERE feature_set = ? AND listing = ? AND instrument <> ALL (?)
                RETURNING instrument
                """)
                .param(featureSetHash)
                .param(listing)
                .param(keys(vectors.stream().map(OnlineVector::instrument).toList()))
                .query(JdbcOnlineFeatureStore::instrument)
                .list();
    }

    private long upsert(String featureSetHash, Collection<OnlineVector> vectors) {
        int[][] counts = batches.batchUpdate(
                UPSERT, vectors, BATCH, (statement, vector) -> bind(statement, featureSetHash, vector));
        long changed = 0;
        for (int[] batch : counts) {
            for (int count : batch) {
                changed += Math.max(count, 0);
            }
        }
        return changed;
    }

    private static void bind(PreparedStatement statement, String featureSetHash, OnlineVector vector)
            throws SQLException {
        statement.setString(1, featureSetHash);
        statement.setString(2, vector.instrument().toString());
        statement.setString(3, vector.instrument().listing());
        statement.setString(4, vector.instrument().symbol());
        statement.setObject(5, SqlTime.of(vector.eventTime()));
        statement.setObject(6, SqlTime.of(vector.availableAt()));
        statement.setLong(7, vector.tableVersion());
        statement.setBytes(8, VectorCodec.encode(vector.values()));
    }

    private void raiseVersion(String featureSetHash, String listing, long version) {
        jdbc.sql("""
                UPDATE breadthflow.online_feature SET table_version = :version
                 WHERE feature_set = :set AND listing = :listing AND table_version < :version
                """)
                .param("version", version)
                .param("set", featureSetHash)
                .param("listing", listing)
                .update();
    }

    @Override
    public List<OnlineVector> find(String featureSetHash, Collection<Instrument> instruments) {
        if (instruments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM breadthflow.online_feature WHERE feature_set = ? AND instrument = ANY (?)")
                .param(featureSetHash)
                .param(keys(instruments))
                .query(JdbcOnlineFeatureStore::read)
                .list();
    }

    /** One array instead of a parameter each: thousands of instruments stay one small prepared statement. */
    private static Object keys(Collection<Instrument> instruments) {
        return instruments.stream().map(Instrument::toString).toArray(String[]::new);
    }

    private static Instrument instrument(ResultSet row, int number) throws SQLException {
        return Instrument.parse(row.getString("instrument"));
    }

    private static OnlineVector read(ResultSet row, int number) throws SQLException {
        return new OnlineVector(
                instrument(row, number),
                SqlTime.get(row, "event_time"),
                SqlTime.get(row, "available_at"),
                row.getLong("table_version"),
                VectorCodec.decode(row.getBytes("vector")));
    }

    @Override
    public List<Instrument> instrumentsOf(String featureSetHash, Collection<String> symbols) {
        Object wanted = symbols.toArray(String[]::new);
        return jdbc.sql("""
                SELECT instrument FROM breadthflow.online_feature
                 WHERE feature_set = ? AND symbol = ANY (?)
                 ORDER BY instrument
                """)
                .param(featureSetHash)
                .param(wanted)
                .query(JdbcOnlineFeatureStore::instrument)
                .list();
    }

    @Override
    public List<Instrument> instruments(String featureSetHash, String listing) {
        return jdbc.sql("""
                SELECT instrument FROM breadthflow.online_feature
                 WHERE feature_set = :set AND listing = :listing
                 ORDER BY instrument
                """)
                .param("set", featureSetHash)
                .param("listing", listing)
                .query(JdbcOnlineFeatureStore::instrument)
                .list();
    }

    @Override
    public Optional<Instant> watermark(String featureSetHash, String listing) {
        return jdbc.sql("""
                SELECT event_time FROM breadthflow.online_feature
                 WHERE feature_set = :set AND listing = :listing
                 ORDER BY event_time DESC
                 LIMIT 1
                """)
                .param("set", featureSetHash)
                .param("listing", listing)
                .query((row, number) -> SqlTime.get(row, "event_time"))
                .optional();
    }
}
