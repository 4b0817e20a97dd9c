package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.store.s3.StoreAddress;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs that append to one table and overwrite its partitions at once, wherever its bytes lie. */
abstract class TwoProcessesContract {

    private static final int COMMITS = 7;

    /** Three times this and two processes make a thousand commits. */
    protected static final int MANY_COMMITS = 167;

    @TempDir
    private Path folder;

    /** A lake without tables. */
    protected abstract StoreAddress emptyLake(Path folder);

    @Test
    void loseNothingAndBreakNothing() throws Exception {
        race(COMMITS);
    }

    /** Each process appends {@code commits} times, and overwrites as often a partition of its own and one of both. */
    protected final void race(int commits) throws Exception {
        StoreAddress lake = emptyLake(folder.resolve("lake"));
        LakeProcess processes = new LakeProcess(lake, folder.resolve("log"));
        String count = Integer.toString(commits);
        List<Process> children =
                List.of(processes.start(LakeChild.class, "one", count), processes.start(LakeChild.class, "two", count));
        try {
            for (Process child : children) {
                assertThat(child.waitFor(15, TimeUnit.MINUTES)).isTrue();
            }
        } finally {
            children.forEach(Process::destroyForcibly);
        }
        assertThat(children)
                .allSatisfy(child ->
                        assertThat(child.exitValue()).as(processes.output()).isZero());

        Table table = DeltaLake.open(lake.open(), CommitListener.none(), Clock.systemUTC())
                .open(BARS);
        Snapshot latest = table.latest();
        assertThat(latest.version()).isEqualTo(2L * 3 * commits);
        assertThat(table.history(Integer.MAX_VALUE))
                .hasSize(2 * 3 * commits + 1)
                .extracting(CommitInfo::id)
                .doesNotHaveDuplicates();
        List<String> appended = texts(latest.readAll(Scan.of("symbol", "close").whereEqual("year", 2016)));
        assertThat(appended).hasSize(2 * commits).doesNotHaveDuplicates();
        for (String name : List.of("one", "two")) {
            assertThat(latest.readAll(Scan.of("close").whereEqual("market", name))
                            .size())
                    .isEqualTo(commits);
            assertThat(latest.lastOrdinal("append:" + name)).hasValue(commits - 1);
        }
        assertThat(latest.readAll(Scan.of("symbol").whereEqual("market", "shared"))
                        .strings("symbol")
                        .dictionarySize())
                .isEqualTo(1);
        assertThat(latest.readAll(Scan.of("symbol").whereEqual("market", "shared"))
                        .size())
                .isEqualTo(5);
    }
}
