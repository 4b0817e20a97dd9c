package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.EVERY_TYPE;
import static io.breadthflow.lake.table.TestTables.bars;
import static io.breadthflow.lake.table.TestTables.everyType;
import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.contracts.table.DataFile;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.FileStage;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.TableCommit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that one process writes and another commits. */
class StagedFilesIT {

    private static final Lineage JOB = Lineage.of("job", 1);
    private static final CommitId ID = new CommitId("staged", 1);

    @TempDir
    private Path root;

    @Test
    void adoptedRowsAreThoseThatWereStagedToTheBit() {
        Columns rows = everyType(500);
        List<DataFile> files = stage(EVERY_TYPE, rows);
        assertThat(lake().open(EVERY_TYPE).latest().size().rows()).isZero();

        CommitResult result = adopt(EVERY_TYPE, files);

        assertThat(result).isEqualTo(new CommitResult(1, CommitResult.Outcome.COMMITTED, 500));
        assertThat(texts(lake().open(EVERY_TYPE).latest().readAll(Scan.all()))).isEqualTo(texts(rows));
    }

    @Test
    void theLogHasTheSameStatisticsAsOfACommitInOneProcess() {
        Columns rows = everyType(500);
        adopt(EVERY_TYPE, stage(EVERY_TYPE, rows));
        Path adopted = logEntry(EVERY_TYPE, 1);
        lake().open(EVERY_TYPE).append(new CommitId("own", 1), JOB, rows);

        assertThat(statistics(adopted)).isNotEmpty().containsExactlyElementsOf(statistics(logEntry(EVERY_TYPE, 2)));
    }

    @Test
    void filesOfACommitThatWasMadeBeforeAreRemoved() {
        Columns rows = bars("us.equity", 2016, "A", 0, 20);
        adopt(BARS, stage(BARS, rows));
        long files = dataFiles();

        CommitResult again = adopt(BARS, stage(BARS, rows));

        assertThat(again.outcome()).isEqualTo(CommitResult.Outcome.ALREADY_DONE);
        assertThat(dataFiles()).isEqualTo(files);
        assertThat(lake().open(BARS).latest().size().rows()).isEqualTo(20);
    }

    @Test
    void anUnfinishedStageLeavesNoFiles() {
        try (FileStage stage = lake().open(BARS).stage()) {
            stage.add(bars("us.equity", 2016, "A", 0, 20));
        }

        assertThat(dataFiles()).isZero();
    }

    @Test
    void refusesAFileOfATableThatIsPartitionedOtherwise() {
        DataFile file = stage(BARS, bars("us.equity", 2016, "A", 0, 20)).get(0);
        DataFile other = new DataFile(
                file.path(),
                Map.of("market", "us.equity"),
                file.sizeBytes(),
                file.writtenAtMillis(),
                file.rows(),
                file.statistics());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> adopt(BARS, List.of(other)))
                .withMessageContaining("partitioned by");
    }

    private List<DataFile> stage(TableSpec spec, Columns rows) {
        try (FileStage stage = lake().open(spec).stage()) {
            return stage.add(rows).finish();
        }
    }

    private CommitResult adopt(TableSpec spec, List<DataFile> files) {
        try (TableCommit commit = lake().open(spec).begin(ID, JOB)) {
            files.forEach(commit::adopt);
            return commit.commit();
        }
    }

    private Lake lake() {
        return DeltaLake.open(root, CommitListener.none(), Clock.systemUTC());
    }

    private Path logEntry(TableSpec spec, int version) {
        return root.resolve("tables/" + spec.name() + "/_delta_log/%020d.json".formatted(version));
    }

    private static List<String> statistics(Path entry) {
        try {
            return Files.readAllLines(entry).stream()
                    .filter(line -> line.startsWith("{\"add\""))
                    .map(line -> line.substring(line.indexOf("\"stats\"")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long dataFiles() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".snappy.parquet"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
