package io.breadthflow.platform.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.error.RetryClass;
import io.breadthflow.platform.job.run.StoppableProgress;
import io.breadthflow.platform.lake.LakeAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Drivers as processes, but of scripts instead of Spark. */
@Timeout(60)
class SparkDriversIT {

    private record Question(String text) {}

    private record Answer(long rows) {}

    private static final SparkJob<Answer> JOB =
            new SparkJob<>("features", "io.example.Main", new Question("how many?"), Answer.class);

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();

    @Test
    void passesTheRequestInAndProgressAndResultOut() throws Exception {
        Answer answer = run("""
                read -r request
                echo "not for us"
                echo "INFO  a.Logger - $request" >&2
                echo '#breadthflow {"total":100}'
                echo '#breadthflow {"message":"reading"}'
                echo '#breadthflow {"rows":60}'
                echo '#breadthflow {"rows":40}'
                echo '#breadthflow {"result":"{\\"rows\\":100}"}'
                """);

        assertThat(answer).isEqualTo(new Answer(100));
        assertThat(heard.facts).containsExactly("total 100", "reading", "rows 60", "rows 40");
    }

    @Test
    void startsTheDriverWithItsSettingsAndTheLake() throws Exception {
        run("printf '%s\\n' \"$BREADTHFLOW_LAKE_ROOT\" \"$@\" > " + folder.resolve("arguments") + "\n"
                + "echo '#breadthflow {\"result\":\"{\\\"rows\\\":0}\"}'\n");

        assertThat(Files.readAllLines(folder.resolve("arguments")))
                .startsWith("file:///lake")
                .containsSequence("--master", "spark://master:7077")
                .containsSequence("--name", "features")
                .containsSequence("--class", "io.example.Main")
                .contains(
                        "spark.executor.memory=2g",
                        "spark.driver.host=driver",
                        "spark.driver.bindAddress=0.0.0.0",
                        "spark.ui.enabled=false");
    }

    @Test
    void aDriverThatDiesIsWorthAnotherAttemptAndItsLastWordsAreKept() {
        assertThatThrownBy(() -> run("""
                for i in $(seq 1 30); do echo "WARN  a.Logger - line $i" >&2; done
                echo "java.lang.OutOfMemoryError: Java heap space" >&2
                exit 52
                """)).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DRIVER_LOST);
            assertThat(e.code().retry()).isEqualTo(RetryClass.TRANSIENT);
            assertThat(e)
                    .hasMessageContaining("status 52")
                    .hasMessageContaining("line 30")
                    .hasMessageEndingWith("java.lang.OutOfMemoryError: Java heap space")
                    .hasMessageNotContaining("line 5\n");
        });
    }

    @Test
    void aDriverThatEndsWithoutAResultHasFailed() {
        assertThatThrownBy(() -> run("exit 0")).hasMessageContaining("no result");
    }

    @Test
    void aRefusalOfTheDriverIsThatOfTheJob() {
        assertThatThrownBy(() -> run("""
                echo '#breadthflow {"failure":{"code":"NO_DATA","detail":"there are no bars"}}'
                exit 1
                """))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DATA))
                .hasMessage("there are no bars");
    }

    @Test
    void aJobThatLostItsLeaseKillsItsDriverWithinSeconds() {
        heard.stopAfter = Duration.ofMillis(500);
        long start = System.nanoTime();

        assertThatThrownBy(() -> run(sleeping()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(driver()).isEmpty();
    }

    @Test
    void aDriverThatDoesNotListenIsKilledOutright() {
        heard.stopAfter = Duration.ofMillis(500);

        assertThatThrownBy(() -> run("trap '' TERM\n" + sleeping())).isInstanceOf(PlatformException.class);

        assertThat(driver()).isEmpty();
    }

    @Test
    void withoutAHomeThereIsNoSpark() {
        SparkProperties none = new SparkProperties(null, "local[*]", null, null, null, Map.of());
        SparkDrivers drivers = new SparkDrivers(
                none, new LakeAccess(Map.of()), JsonMapper.builder().build());

        assertThat(drivers.isAvailable()).isFalse();
        assertThatThrownBy(() -> drivers.run(JOB, heard)).hasMessageContaining("breadthflow.spark.home is not set");
    }

    @Test
    void aHomeWithoutScriptsSaysSo() {
        SparkProperties wrong =
                new SparkProperties(folder.resolve("nowhere").toString(), "local[*]", null, null, null, Map.of());
        SparkDrivers drivers = new SparkDrivers(
                wrong, new LakeAccess(Map.of()), JsonMapper.builder().build());

        assertThatThrownBy(() -> drivers.run(JOB, heard)).hasMessageContaining("Check breadthflow.spark.home");
    }

    private Answer run(String script) throws IOException, InterruptedException {
        return ScriptedHome.of(folder, script).drivers().run(JOB, heard);
    }

    private String sleeping() {
        return "echo $$ > " + folder.resolve("pid") + "\nwhile true; do sleep 1; done\n";
    }

    private Optional<ProcessHandle> driver() {
        try {
            long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new AssertionError("the driver never started", e);
        }
    }

    /** Notes what it hears, and loses its lease after a while. */
    private static final class Heard implements StoppableProgress {

        private final List<String> facts = new ArrayList<>();
        private final long start = System.nanoTime();
        private Duration stopAfter = Duration.ofHours(1);

        @Override
        public void total(long rows) {
            facts.add("total " + rows);
        }

        @Override
        public void remaining(long rows) {
            facts.add("remaining " + rows);
        }

        @Override
        public void add(long rows) {
            facts.add("rows " + rows);
        }

        @Override
        public void message(String text) {
            facts.add(text);
        }

        @Override
        public void checkpoint() {
            if (Duration.ofNanos(System.nanoTime() - start).compareTo(stopAfter) > 0) {
                throw new PlatformException(ErrorCode.LEASE_LOST, "another worker has the job");
            }
        }
    }
}
