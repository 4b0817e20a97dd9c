package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.store.s3.StoreAddress;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer dies after every phase of a commit, one after the other on one table; each time the next goes on. */
abstract class KilledWriterContract {

    private static final int KILLED = 137;

    /** Enough for a checkpoint to be due while one of them dies. */
    private static final int COMMITS = 4;

    @TempDir
    private Path folder;

    /** A lake without tables. */
    protected abstract StoreAddress emptyLake(Path folder);

    @Test
    void leavesATableThatHoldsEveryAcknowledgedRowOnce() throws Exception {
        StoreAddress lake = emptyLake(folder.resolve("lake"));
        LakeProcess processes = new LakeProcess(lake, folder.resolve("log"));
        Path acknowledged = folder.resolve("acknowledged");
        int next = 0;
        for (CommitPhase phase : CommitPhase.values()) {
            int fatal = next + COMMITS - 1;
            Process child =
                    processes.start(DyingChild.class, acknowledged.toString(), text(next), text(fatal), phase.name());
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(child.exitValue()).as(processes.output()).isEqualTo(KILLED);

            int made = phase == CommitPhase.DATA_WRITTEN ? fatal : fatal + 1;
            assertHolds(lake, made);
            assertThat(Files.readAllLines(acknowledged)).hasSizeLessThanOrEqualTo(made);
            next = fatal;
        }
        assertThat(Files.readAllLines(acknowledged)).contains("3 COMMITTED", "6 ALREADY_DONE");
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static void assertHolds(StoreAddress lake, int rows) {
        Table table = DeltaLake.open(lake.open(), CommitListener.none(), Clock.systemUTC())
                .open(BARS);
        Columns read = table.latest().readAll(Scan.of("close"));
        assertThat(IntStream.range(0, read.size())
                        .map(row -> (int) read.doubles("close").get(row)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, rows).boxed().toList());
        List<Long> versions = table.history(Integer.MAX_VALUE).stream()
                .map(CommitInfo::version)
                .sorted()
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, rows).boxed().toList());
    }
}
