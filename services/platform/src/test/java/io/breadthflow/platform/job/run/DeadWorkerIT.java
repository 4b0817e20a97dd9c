package io.breadthflow.platform.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.platform.job.queue.JobEvents;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class DeadWorkerIT {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration REVIVAL = Duration.ofSeconds(30);

    @Test
    void theJobOfAKilledProcessIsFinishedByAnotherWithinHalfAMinute(TestDatabase database, @TempDir Path folder)
            throws IOException {
        Engine engine = new Engine(database, Clock.systemUTC());
        Path finish = folder.resolve("finish");
        Map<Long, Process> workers = Stream.of(
                        start(database, finish, folder.resolve("first.log")),
                        start(database, finish, folder.resolve("second.log")))
                .collect(Collectors.toMap(Process::pid, Function.identity()));
        try {
            JobId id = engine.post("long");
            JobView running = Eventually.get(START, () -> engine.view(id), job -> job.state() == JobState.RUNNING);
            assertThat(running.epoch()).isEqualTo(1);
            Process holder = workers.get(holder(database, id));
            holder.destroyForcibly();
            Files.createFile(finish);
            JobView done = Eventually.get(
                    REVIVAL, () -> engine.view(id), job -> job.state().isTerminal());
            assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(done.epoch()).isEqualTo(2);
            assertThat(holder(database, id)).isNotEqualTo(holder.pid());
            assertThat(engine.queue.events().list(id))
                    .containsExactly(
                            JobEvents.Kind.POSTED,
                            JobEvents.Kind.STARTED,
                            JobEvents.Kind.TAKEN_OVER,
                            JobEvents.Kind.SUCCEEDED);
        } finally {
            workers.values().forEach(Process::destroyForcibly);
        }
    }

    private static Process start(TestDatabase database, Path finish, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WorkerMain.class.getName(),
                database.url(),
                database.username(),
                database.password(),
                finish.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The process that holds the job: a worker is called {@code <pid>@<host>}. */
    private static long holder(TestDatabase database, JobId id) {
        String worker = database.jdbc()
                .sql("SELECT worker FROM breadthflow.job WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        return Long.parseLong(worker.substring(0, worker.indexOf('@')));
    }
}
