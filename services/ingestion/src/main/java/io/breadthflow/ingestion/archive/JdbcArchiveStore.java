package io.breadthflow.ingestion.archive;

import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.ingestion.IngestMode;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Archives in Postgres. */
public final class JdbcArchiveStore implements ArchiveStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public JdbcArchiveStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ArchiveRevision register(Archive archive, String checksum, String fingerprint, IngestMode mode) {
        Optional<Row> last = findLast(archive);
        if (last.isPresent()
                && last.get().fingerprint().equals(fingerprint)
                && stands(archive, last.get().id(), mode)) {
            Row row = last.get();
            return new ArchiveRevision(archive, row.revision(), checksum, fingerprint, row.result());
        }
        long number = last.map(row -> row.revision() + 1).orElse(0L);
        ArchiveRevision revision = new ArchiveRevision(archive, number, checksum, fingerprint, null);
        insert(revision, mode);
        return revision;
    }

    @Override
    public void complete(ArchiveRevision revision, DatasetResult result) {
        jdbc.sql("""
                UPDATE breadthflow.archive SET result = CAST(:result AS jsonb), completed_at = :now
                 WHERE table_name = :table AND listing = :listing AND archive_key = :key AND revision = :revision
                """)
                .param("result", json.writeValueAsString(result))
                .param("now", now())
                .param("table", revision.archive().table())
                .param("listing", revision.archive().listing())
                .param("key", revision.archive().key())
                .param("revision", revision.number())
                .update();
    }

    private Optional<Row> findLast(Archive archive) {
        return jdbc.sql("""
                SELECT id, revision, fingerprint, result FROM breadthflow.archive
                 WHERE table_name = :table AND listing = :listing AND archive_key = :key
                 ORDER BY revision DESC LIMIT 1
                """)
                .param("table", archive.table())
                .param("listing", archive.listing())
                .param("key", archive.key())
                .query(this::read)
                .optional();
    }

    private boolean stands(Archive archive, long id, IngestMode mode) {
        return jdbc.sql("""
                SELECT NOT EXISTS (
                       SELECT 1 FROM breadthflow.archive
                        WHERE table_name = :table AND listing = :listing AND id > :id
                          AND (mode = 'REPLACE' OR :mode = 'REPLACE'))
                """)
                .param("table", archive.table())
                .param("listing", archive.listing())
                .param("id", id)
                .param("mode", mode.name())
                .query(Boolean.class)
                .single();
    }

    private void insert(ArchiveRevision revision, IngestMode mode) {
        try {
            jdbc.sql("""
                    INSERT INTO breadthflow.archive
                           (table_name, listing, archive_key, revision, mode, sha256, fingerprint, registered_at)
                    VALUES (:table, :listing, :key, :revision, :mode, :sha256, :fingerprint, :now)
                    """)
                    .param("table", revision.archive().table())
                    .param("listing", revision.archive().listing())
                    .param("key", revision.archive().key())
                    .param("revision", revision.number())
                    .param("mode", mode.name())
                    .param("sha256", revision.checksum())
                    .param("fingerprint", revision.fingerprint())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new PlatformException(
                    ErrorCode.COMMIT_CONFLICT,
                    "Another job has just registered a revision of "
                            + revision.archive().key() + ". The next attempt sees it.",
                    e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Row read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Row(
                row.getLong("id"),
                row.getLong("revision"),
                row.getString("fingerprint"),
                result == null ? null : json.readValue(result, DatasetResult.class));
    }

    private record Row(
            long id,
            long revision,
            String fingerprint,
            @Nullable DatasetResult result) {}
}
