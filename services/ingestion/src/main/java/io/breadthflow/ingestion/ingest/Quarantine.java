package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.ingestion.source.SourceRow;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.lake.table.TableCommit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refused rows on their way to their table. They are written in batches, so that a source of nothing but bad rows needs
 * no more memory than a good one; nothing is visible before {@link #commit}.
 */
final class Quarantine implements AutoCloseable {

    private static final int BATCH = 20_000;

    private final Lake lake;
    private final CommitId id;
    private final Lineage lineage;
    private final Instant now;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final List<String> archives = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private long[] lines = new long[64];
    private long size;
    private String first = "";
    private @Nullable TableCommit commit;

    Quarantine(Lake lake, CommitId id, Lineage lineage, Instant now) {
        this.lake = lake;
        this.id = id;
        this.lineage = lineage;
        this.now = now;
    }

    void add(SourceRow row) {
        if (rows.size() == BATCH) {
            flush();
        }
        if (rows.size() == lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
        }
        lines[rows.size()] = row.line();
        archives.add(row.file());
        rows.add(row.text());
        String text = Reason.text(row.faults());
        reasons.add(text);
        Reason.of(row.faults()).forEach(reason -> counts.merge(reason, 1L, Long::sum));
        if (size++ == 0) {
            first = row.file() + ", line " + row.line() + " (" + text + ")";
        }
    }

    /** Rows refused so far. */
    long size() {
        return size;
    }

    /** The first of them, for people. */
    String first() {
        return first;
    }

    /** Refused rows by reason. */
    Map<String, Long> counts() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /** Makes the rows visible; answers the version that holds them, or empty when there are none. */
    OptionalLong commit() {
        if (size == 0) {
            return OptionalLong.empty();
        }
        flush();
        return OptionalLong.of(open().commit().version());
    }

    @Override
    public void close() {
        if (commit != null) {
            commit.close();
        }
    }

    private void flush() {
        int count = rows.size();
        int[] date = new int[count];
        Arrays.fill(date, (int) now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay());
        long[] ingestedAt = new long[count];
        Arrays.fill(ingestedAt, Micros.of(now));
        open().add(Columns.ofSize(count)
                .ints("ingest_date", date)
                .strings("archive", archives)
                .longs("line", Arrays.copyOf(lines, count))
                .strings("row", rows)
                .strings("reasons", reasons)
                .longs("ingested_at", ingestedAt)
                .build());
        archives.clear();
        rows.clear();
        reasons.clear();
    }

    private TableCommit open() {
        TableCommit open = commit;
        if (open == null) {
            open = lake.open(Tables.OHLCV_QUARANTINE).begin(id, lineage);
            commit = open;
        }
        return open;
    }
}
