package io.breadthflow.platform.job.run;

import static io.breadthflow.platform.job.run.Engine.handler;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class JobWorkersIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Engine engine;
    private final TestDatabase database;

    JobWorkersIT(TestDatabase database) {
        this.database = database;
        engine = new Engine(database, Clock.systemUTC());
    }

    @Test
    void workersCallPostedJobsAndRetryThem() {
        AtomicInteger calls = new AtomicInteger();
        JobWorkers workers = engine.workers(handler((request, job) -> {
            if (calls.incrementAndGet() == 1) {
                throw new PlatformException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
            }
            return JobOutcome.of(request);
        }));
        workers.start();
        try {
            JobId id = engine.post("x");
            Eventually.get(SOON, () -> engine.view(id).state(), state -> state == JobState.SUCCEEDED);
            assertThat(engine.view(id).attempts()).isEqualTo(2);
            Eventually.holds(SOON, () -> calls() == 0);
        } finally {
            workers.stop();
        }
    }

    @Test
    void oneTableIsWrittenByOneJobAtATime() {
        AtomicInteger writing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        JobWorkers workers = engine.workers(handler((request, job) -> {
            most.accumulateAndGet(writing.incrementAndGet(), Math::max);
            job.checkpoint();
            writing.decrementAndGet();
            return JobOutcome.of(request);
        }));
        List<JobId> ids =
                IntStream.range(0, 10).mapToObj(i -> engine.post("job " + i)).toList();
        workers.start();
        try {
            ids.forEach(id -> Eventually.get(SOON, () -> engine.view(id).state(), JobState::isTerminal));
            assertThat(most).hasValue(1);
            assertThat(ids)
                    .allSatisfy(id -> assertThat(engine.view(id).attempts()).isEqualTo(1));
        } finally {
            workers.stop();
        }
    }

    @Test
    void stoppingWaitsForTheCheckpointAndPutsTheJobBack() {
        CountDownLatch started = new CountDownLatch(1);
        JobWorkers workers = engine.workers(handler((request, job) -> {
            started.countDown();
            Eventually.holds(SOON, () -> {
                job.checkpoint();
                return false;
            });
            return JobOutcome.of(request);
        }));
        workers.start();
        JobId id = engine.post("long");
        Eventually.holds(SOON, () -> started.getCount() == 0);
        workers.stop();
        assertThat(workers.isRunning()).isFalse();
        assertThat(engine.view(id).state()).isEqualTo(JobState.QUEUED);
        assertThat(engine.view(id).attempts()).isZero();
        assertThat(calls()).isEqualTo(1);
        engine.jobs.cancel(id);
    }

    private long calls() {
        return database.jdbc()
                .sql("SELECT count(*) FROM breadthflow.scheduled_tasks_ingestion")
                .query(Long.class)
                .single();
    }
}
