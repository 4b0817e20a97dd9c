package io.breadthflow.platform.job.run;

import static io.breadthflow.platform.job.run.Engine.handler;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.job.StepView;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobId;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.job.queue.JobClaims;
import io.breadthflow.platform.job.queue.JobEvents;
import io.breadthflow.platform.job.queue.JobRow;
import io.breadthflow.platform.job.run.Engine.Text;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SettableClock;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.QueryTimeoutException;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class JobRunnerIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final TestDatabase database;
    private final Engine engine;

    JobRunnerIT(TestDatabase database) {
        this.database = database;
        this.engine = new Engine(database, clock);
    }

    @BeforeEach
    void startEmpty() {
        database.jdbc().sql("DELETE FROM breadthflow.table_lease").update();
    }

    @Test
    void aJobThatSucceedsLeavesItsResult() {
        JobId id = engine.post("hello");
        Verdict verdict = engine.runner(handler((request, job) -> JobOutcome.of(new Text(request.text() + "!"))))
                .call(id);
        JobView view = engine.view(id);
        assertThat(verdict).isEqualTo(Verdict.done());
        assertThat(view.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(view.result()).containsEntry("text", "hello!");
        assertThat(view.attempts()).isEqualTo(1);
        assertThat(view.epoch()).isEqualTo(1);
        assertThat(view.startedAt()).isEqualTo(NOON);
        assertThat(view.finishedAt()).isEqualTo(NOON);
        assertThat(engine.counter("breadthflow_jobs_completed", "state", "SUCCEEDED"))
                .isEqualTo(1);
        assertThat(engine.queue.events().list(id))
                .containsExactly(JobEvents.Kind.POSTED, JobEvents.Kind.STARTED, JobEvents.Kind.SUCCEEDED);
    }

    @Test
    void completionRecordsTables() {
        DatasetVersion dataset = new DatasetVersion("ohlcv", 3, 10, NOON, null, Map.of("rowsQuarantined", 2));
        JobId id = engine.post("root");
        engine.runner(handler((request, job) -> JobOutcome.of(request, List.of(dataset))))
                .call(id);
        assertThat(engine.view(id).pipeline()).isNull();
        assertThat(engine.datasets.latest("ohlcv")).contains(dataset);
    }

    @Test
    void aFailingCompletionLeavesNothingBehind() {
        DatasetVersion broken = new DatasetVersion("broken", 1, 1, null, null, Map.of("refusedByPostgres", "\u0000"));
        JobId id = engine.post("root");
        engine.runner(handler((request, job) -> JobOutcome.of(
                        request, List.of(new DatasetVersion("half", 1, 1, null, null, Map.of()), broken))))
                .call(id);
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
        assertThat(engine.datasets.latest("half")).isEmpty();
    }

    @Test
    void whatIsWrittenOnCompletionIsPartOfIt() {
        JobId id = engine.post("root");
        engine.runner(handler((request, job) -> new JobOutcome<>(
                        () -> {
                            engine.datasets.insert(id, new DatasetVersion("early", 1, 1, null, null, Map.of()));
                            throw new PlatformException(ErrorCode.NO_DATA, "There is nothing to complete.");
                        },
                        List.of())))
                .call(id);
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
        assertThat(engine.datasets.latest("early")).isEmpty();
    }

    @Test
    void aJobAskedToStopAfterItsLastCheckpointCompletesNothing() {
        JobId id = engine.post("root");
        AtomicInteger completions = new AtomicInteger();
        JobOutcome<Text> outcome = new JobOutcome<>(
                () -> {
                    completions.incrementAndGet();
                    return new Text("promoted");
                },
                List.of(new DatasetVersion("never", 1, 1, null, null, Map.of())));
        JobRow running = start(id);
        engine.jobs.cancel(id);
        JobEndings endings = engine.endings();
        assertThatThrownBy(() -> endings.succeed(running, outcome))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(completions).hasValue(0);
        assertThat(engine.datasets.latest("never")).isEmpty();
    }

    /** The job as a worker has claimed it. */
    private JobRow start(JobId id) {
        return engine.queue
                .claims(new JobClaims.Worker("test", 1))
                .claim(id, Set.of())
                .job();
    }

    @Test
    void aStepThatSucceededWithTheSameFingerprintIsNotRunAgain() {
        AtomicInteger loads = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        JobRunner runner = engine.runner(handler((request, job) -> {
            Text loaded = job.step("load", "v1", Text.class, () -> new Text("loaded " + loads.incrementAndGet()));
            if (calls.incrementAndGet() == 1) {
                throw new PlatformException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
            }
            return JobOutcome.of(loaded);
        }));
        JobId id = engine.post("x");
        runner.call(id);
        runner.call(id);
        assertThat(engine.view(id).result()).containsEntry("text", "loaded 1");
        assertThat(loads).hasValue(1);
    }

    @Test
    void aStepWithAnotherFingerprintIsRunAgain() {
        AtomicInteger calls = new AtomicInteger();
        JobRunner runner = engine.runner(handler((request, job) -> {
            int call = calls.incrementAndGet();
            Text loaded = job.step("load", "v" + call, Text.class, () -> new Text("loaded " + call));
            if (call == 1) {
                throw new PlatformException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
            }
            return JobOutcome.of(loaded);
        }));
        JobId id = engine.post("x");
        runner.call(id);
        runner.call(id);
        assertThat(engine.view(id).result()).containsEntry("text", "loaded 2");
    }

    @Test
    void stepsShowTheirRowsInTheOrderOfTheirStart() {
        JobId id = engine.post("x");
        engine.runner(handler((request, job) -> {
                    job.step("read", "a", Text.class, () -> {
                        job.progress().add(7);
                        return request;
                    });
                    job.step("commit", "b", Text.class, () -> request);
                    return JobOutcome.of(request);
                }))
                .call(id);
        assertThat(engine.view(id).steps()).extracting(StepView::name).containsExactly("read", "commit");
        assertThat(engine.view(id).steps()).extracting(StepView::rows).containsExactly(7L, 0L);
        assertThat(engine.view(id).steps()).extracting(StepView::state).containsOnly("SUCCEEDED");
    }

    @Test
    void stepOutputsKeepValuesThatJsonHasNoWordFor() {
        AtomicReference<Doubles> second = new AtomicReference<>(new Doubles(0, 0));
        AtomicInteger calls = new AtomicInteger();
        JobRunner runner = engine.runner(handler((request, job) -> {
            Doubles number =
                    job.step("count", "f", Doubles.class, () -> new Doubles(Double.NaN, Double.POSITIVE_INFINITY));
            if (calls.incrementAndGet() == 1) {
                throw new PlatformException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
            }
            second.set(number);
            return JobOutcome.of(request);
        }));
        JobId id = engine.post("x");
        runner.call(id);
        runner.call(id);
        assertThat(second.get()).isEqualTo(new Doubles(Double.NaN, Double.POSITIVE_INFINITY));
    }

    @Test
    void aFailureThatMayPassIsRetriedWithGrowingPausesUntilItIsGivenUp() {
        JobRunner runner = engine.runner(handler((request, job) -> {
            throw new PlatformException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
        }));
        JobId id = engine.post("x");
        List<Duration> pauses = new ArrayList<>();
        Verdict verdict = runner.call(id);
        while (verdict.kind() == Verdict.Kind.AGAIN) {
            assertThat(engine.view(id).state()).isEqualTo(JobState.QUEUED);
            pauses.add(Duration.between(NOON, verdict.at()));
            verdict = runner.call(id);
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
        assertThat(engine.view(id).attempts()).isEqualTo(5);
        assertThat(Objects.requireNonNull(engine.view(id).error()).code()).isEqualTo("STORE_UNAVAILABLE");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAFailureThatMayPass() {
        JobId id = engine.post("x");
        Verdict verdict = engine.runner(handler((request, job) -> {
                    throw new QueryTimeoutException("slow");
                }))
                .call(id);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.AGAIN);
        assertThat(Objects.requireNonNull(engine.view(id).error()).code()).isEqualTo("DATABASE_UNAVAILABLE");
    }

    @Test
    void badInputFailsAtOnceAndSaysWhy() {
        JobId id = engine.post("x");
        engine.runner(handler((request, job) -> {
                    throw new PlatformException(ErrorCode.SOURCE_MALFORMED, "bars.csv, line 3: no column close.");
                }))
                .call(id);
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
        assertThat(Objects.requireNonNull(engine.view(id).error()).detail())
                .isEqualTo("bars.csv, line 3: no column close.");
        assertThat(Objects.requireNonNull(engine.view(id).error()).instance()).isEqualTo("/v1/ingestion/jobs/" + id);
    }

    @Test
    void anErrorOfOursFailsAtOnceWithAnIdAndNothingOfItsInside() {
        JobId id = engine.post("x");
        engine.runner(handler((request, job) -> {
                    throw new StackOverflowError("secret");
                }))
                .call(id);
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
        assertThat(Objects.requireNonNull(engine.view(id).error()).code()).isEqualTo("INTERNAL");
        assertThat(Objects.requireNonNull(engine.view(id).error()).detail()).doesNotContain("secret");
    }

    @Test
    void aJobWithoutAHandlerFails() {
        JobId id = JobId.parse(
                engine.jobs.post(JobType.SIMULATE_MARKET, new Text("x"), null).id());
        assertThat(engine.runner().call(id)).isEqualTo(Verdict.done());
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void claimsNothingWhileTheTableIsBusy() {
        JobId second = engine.post("second");
        AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.lost());
        JobRunner other = engine.runner(handler((request, job) -> JobOutcome.of(request)));
        JobId first = engine.post("first");
        engine.runner(handler((request, job) -> {
                    verdict.set(other.call(second));
                    return JobOutcome.of(request);
                }))
                .call(first);
        assertThat(verdict.get()).isEqualTo(Verdict.again(NOON.plusMillis(500)));
        assertThat(engine.view(second).state()).isEqualTo(JobState.QUEUED);
        assertThat(engine.view(second).attempts()).isZero();
        assertThat(engine.view(second).epoch()).isZero();
        assertThat(other.call(second)).isEqualTo(Verdict.done());
    }

    @Test
    void jobsOfOtherTablesRunBesideEachOther() {
        JobId second = engine.post("second");
        JobRunner other = engine.runner(handler(Set.of("labels"), (request, job) -> JobOutcome.of(request)));
        JobId first = engine.post("first");
        engine.runner(handler((request, job) -> {
                    other.call(second);
                    return JobOutcome.of(request);
                }))
                .call(first);
        assertThat(engine.view(second).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aBusyTableFoundByTheHandlerUsesNoAttempt() {
        JobId id = engine.post("x");
        Verdict verdict = engine.runner(handler((request, job) -> {
                    throw new PlatformException(ErrorCode.TABLE_BUSY, "ohlcv is being written.");
                }))
                .call(id);
        assertThat(verdict).isEqualTo(Verdict.again(NOON.plusMillis(500)));
        assertThat(engine.view(id).attempts()).isZero();
        assertThat(engine.view(id).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void aWorkerThatWasTakenOverWritesNothingMore() {
        JobId id = engine.post("x");
        JobRunner successor = engine.runner(handler((request, job) -> JobOutcome.of(new Text("of the successor"))));
        AtomicReference<ErrorCode> atStep = new AtomicReference<>(ErrorCode.INTERNAL);
        Verdict verdict = engine.runner(handler((request, job) -> {
                    successor.call(id);
                    try {
                        job.step("late", "f", Text.class, () -> request);
                    } catch (PlatformException e) {
                        atStep.set(e.code());
                    }
                    return JobOutcome.of(new Text("of the predecessor"));
                }))
                .call(id);
        assertThat(verdict).isEqualTo(Verdict.lost());
        assertThat(atStep).hasValue(ErrorCode.LEASE_LOST);
        assertThat(engine.view(id).result()).containsEntry("text", "of the successor");
        assertThat(engine.view(id).steps()).isEmpty();
        assertThat(engine.view(id).epoch()).isEqualTo(2);
        assertThat(engine.counter("breadthflow_jobs_leases_lost", "service", "ingestion"))
                .isEqualTo(1);
        assertThat(engine.queue.events().list(id)).contains(JobEvents.Kind.TAKEN_OVER);
    }

    @Test
    void aTakenOverJobLetsGoOfNothingThatItsSuccessorHolds() {
        JobId id = engine.post("x");
        AtomicReference<Verdict> third = new AtomicReference<>(Verdict.lost());
        JobId waiting = engine.post("waiting");
        JobRunner waiter = engine.runner(handler((request, job) -> JobOutcome.of(request)));
        JobRunner predecessor = engine.runner(handler((request, job) -> {
            engine.runner(handler((again, successor) -> {
                        try {
                            job.step("late", "f", Text.class, () -> request);
                        } catch (PlatformException e) {
                            third.set(waiter.call(waiting));
                        }
                        return JobOutcome.of(again);
                    }))
                    .call(id);
            return JobOutcome.of(request);
        }));
        predecessor.call(id);
        assertThat(third.get().kind()).isEqualTo(Verdict.Kind.AGAIN);
    }

    @Test
    void aJobThatKeepsKillingItsWorkersIsGivenUp() {
        JobId id = engine.post("x");
        JobRunner runner = engine.runner(handler((request, job) -> JobOutcome.of(request)));
        database.jdbc()
                .sql(
                        "UPDATE breadthflow.job SET state = 'RUNNING', epoch = 3, attempts = 3, crashes = 2 WHERE id = :id")
                .param("id", id.value())
                .update();
        assertThat(runner.call(id)).isEqualTo(Verdict.done());
        assertThat(engine.view(id).state()).isEqualTo(JobState.FAILED);
        assertThat(Objects.requireNonNull(engine.view(id).error()).detail()).contains("3 workers died");
    }

    @Test
    void aQueuedJobIsCancelledAtOnce() {
        JobId id = engine.post("x");
        assertThat(engine.jobs.cancel(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(engine.jobs.cancel(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(engine.runner(handler((request, job) -> JobOutcome.of(request)))
                        .call(id))
                .isEqualTo(Verdict.done());
        assertThat(engine.view(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRunningJobIsCancelledAtItsNextCheckpoint() {
        JobId id = engine.post("x");
        AtomicInteger after = new AtomicInteger();
        engine.runner(handler((request, job) -> JobOutcome.of(job.step("long", "f", Text.class, () -> {
                    engine.jobs.cancel(id);
                    clock.advance(Duration.ofSeconds(1));
                    job.checkpoint();
                    after.incrementAndGet();
                    return request;
                }))))
                .call(id);
        assertThat(after).hasValue(0);
        assertThat(engine.view(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(engine.view(id).steps()).extracting(StepView::state).containsExactly("CANCELLED");
    }

    @Test
    void cancellingAJobThatHasEndedChangesNothing() {
        JobId id = engine.post("x");
        engine.runner(handler((request, job) -> JobOutcome.of(request))).call(id);
        assertThat(engine.jobs.cancel(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(engine.jobs.cancel(id).cancelRequested()).isFalse();
    }

    @Test
    void aShutdownPutsTheJobBackWithoutUsingAnAttempt() {
        JobId id = engine.post("x");
        Verdict verdict = engine.runner(handler((request, job) -> {
                    engine.shutdown.begin();
                    job.checkpoint();
                    return JobOutcome.of(request);
                }))
                .call(id);
        assertThat(verdict).isEqualTo(Verdict.again(NOON));
        assertThat(engine.view(id).state()).isEqualTo(JobState.QUEUED);
        assertThat(engine.view(id).attempts()).isZero();
        assertThat(engine.queue.events().list(id)).contains(JobEvents.Kind.RELEASED);
    }

    @Test
    void progressIsWrittenAtMostTwiceASecondWithRateAndTimeLeft() {
        JobId id = engine.post("x");
        List<Long> seen = new ArrayList<>();
        AtomicReference<JobView> middle = new AtomicReference<>(engine.view(id));
        engine.runner(handler((request, job) -> JobOutcome.of(job.step("rows", "f", Text.class, () -> {
                    job.progress().total(100);
                    for (int i = 0; i < 10; i++) {
                        clock.advance(Duration.ofMillis(100));
                        job.progress().add(5);
                        seen.add(engine.view(id).progress().rows());
                    }
                    middle.set(engine.view(id));
                    return request;
                }))))
                .call(id);
        assertThat(seen).containsExactly(0L, 0L, 0L, 0L, 25L, 25L, 25L, 25L, 25L, 50L);
        assertThat(middle.get().progress().step()).isEqualTo("rows");
        assertThat(middle.get().progress().rowsPerSecond()).isEqualTo(50);
        assertThat(middle.get().progress().etaSeconds()).isEqualTo(1);
        assertThat(middle.get().progress().fraction()).isEqualTo(0.5);
    }

    /** A step output with values that are not JSON numbers. */
    record Doubles(double first, double second) {}
}
