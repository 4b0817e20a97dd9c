package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.lake.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs that append to one table and overwrite its partitions at once. */
class TwoProcessesIT {

    @TempDir
    private Path folder;

    @Test
    void loseNothingAndBreakNothing() throws Exception {
        race(7);
    }

    @Test
    @Tag("slow")
    void loseNothingInALongRace() throws Exception {
        race(150);
    }

    private void race(int commits) throws Exception {
        Path lake = folder.resolve("lake");
        List<Process> children = List.of(start(lake, "one", commits), start(lake, "two", commits));
        for (Process child : children) {
            assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(children)
                .allSatisfy(child -> assertThat(child.exitValue()).as(log()).isZero());

        Table table =
                DeltaLake.open(lake, CommitListener.none(), Clock.systemUTC()).open(BARS);
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

    private Process start(Path lake, String name, int commits) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LakeChild.class.getName()));
        command.addAll(List.of(lake.toString(), name, Integer.toString(commits)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
