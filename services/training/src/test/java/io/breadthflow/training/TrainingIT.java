package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.training.AliasRequest;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.ReproduceRequest;
import io.breadthflow.contracts.api.training.ReproduceResult;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.lake.store.ObjectStore.StoredObject;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.job.run.ServiceModule;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.training.run.TrainModelHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingIT {
    private static final String DIRECTION = "next_day_direction";
    private static final String VOLATILITY = "volatility_20d_above_median";
    private static final String RUNS = "/v1/training/runs";
    private static final String REPRODUCTIONS = "/v1/training/reproductions";

    private TrainingService service;
    private TestDatabase database;
    private long signal;
    private long noise;
    private long nextRevision = 3;

    @BeforeAll
    void start(TestDatabase fresh, @TempDir Path lake) {
        database = fresh;
        service = new TrainingService(database, lake, SmallMarket.PROPERTIES);
        signal = service.write(SimulatedMarket.of(SmallMarket.SPEC), SmallMarket.FEATURES, 1);
        noise = service.write(SimulatedMarket.of(SmallMarket.SPEC.nullTwin()), SmallMarket.FEATURES, 2);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void findsThePlantedSignal() {
        RunView run = service.train(request("signal", DIRECTION, signal));

        MetricView accuracy = accuracy(run);
        assertThat(accuracy.skillLower()).isPositive();
        assertThat(run.oracle()).isNotNull();
        assertThat(run.oracle().skillRatio()).isGreaterThan(0.5);
        assertThat(accuracy.value()).isLessThanOrEqualTo(run.oracle().upper());
        assertThat(accuracy.baselines()).containsOnlyKeys("majority", "trainMajority", "persistence");
        assertThat(run.warnings()).isEmpty();
        assertThat(run.folds()).hasSize(2);
        assertThat(run.reused()).isFalse();
    }

    @Test
    void findsNothingInTheNullTwin() {
        RunView run = service.train(request("noise", DIRECTION, noise));

        assertThat(accuracy(run).skillLower()).isLessThanOrEqualTo(0);
        assertThat(accuracy(run).value()).isBetween(0.45, 0.55);
    }

    @Test
    void countsWhatItLeavesOut() {
        RunView run = service.train(request("counted", DIRECTION, signal));

        long bars = 16 * 320;
        assertThat(run.dropped()).containsEntry("NOT_ENDED", 16L).containsEntry("UNEXPLAINED_JUMP", 1L);
        assertThat(run.dropped().get("WARM_UP")).isPositive();
        assertThat(run.trainRows() + run.droppedRows()).isEqualTo(bars);
    }

    @Test
    void recordsEverythingTheRunCameFrom() {
        RunView run = service.train(request("recorded", DIRECTION, signal));

        assertThat(run.provenance().data().features().version()).isEqualTo(signal);
        assertThat(run.provenance().data().features().hash()).isEqualTo(SmallMarket.FEATURES.hash());
        assertThat(run.provenance().data().features().outputs()).isEqualTo(SmallMarket.FEATURES.outputs());
        assertThat(run.provenance().data().labels().spec()).isEqualTo("next_day_direction:v1");
        assertThat(run.provenance().data().minimumSessions()).isEqualTo(200);
        assertThat(run.provenance().data().oracleVersion()).isNotNull();
        assertThat(run.provenance().code().version()).startsWith("0.1.0+");
        assertThat(service.read(service.get(RUNS + "/" + run.runId()).getBody(), RunView.class))
                .isEqualTo(run);
    }

    @Test
    void registersTheModelAsChampionWithTheBytesItRecorded() {
        RunView run = service.train(request("registered", DIRECTION, signal));

        RegisteredModel champion = service.bean(ModelStore.class)
                .find("registered", run.modelVersion())
                .orElseThrow();
        assertThat(champion.version()).isEqualTo(1);
        assertThat(champion.aliases()).containsExactly("champion");
        assertThat(champion.bytes().path()).isEqualTo("models/registered/" + run.runId() + "/model.ubj");
        assertThat(service.bean(Lake.class).store().find(champion.bytes().path()))
                .map(StoredObject::sizeBytes)
                .get()
                .satisfies(size -> assertThat(size).isPositive());
        assertThat(champion.bytes().sha256()).isEqualTo(run.provenance().model().sha256());
    }

    @Test
    void commitsLabelsAndOutOfSamplePredictions() {
        RunView run = service.train(request("committed", DIRECTION, signal));

        Columns predictions = evaluations(run.runId());
        assertThat(predictions.size()).isEqualTo((int) run.testRows()).isBetween(16 * 110, 16 * 119);
        Columns labels = service.bean(Lake.class)
                .find(run.provenance().data().labels().table())
                .orElseThrow()
                .at(run.provenance().data().labels().version())
                .readAll(Scan.of("label")
                        .whereEqual(
                                "source_version",
                                run.provenance().data().source().version()));
        assertThat(labels.size())
                .isEqualTo((int) (run.trainRows() + run.dropped().get("WARM_UP")));
    }

    @Test
    void answersTheEarlierRunWhenNothingHasChanged() {
        RunView first = service.train(request("reused", DIRECTION, signal));
        RunView second = service.train(request("reused", DIRECTION, signal));

        assertThat(second.reused()).isTrue();
        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(service.read(service.get(RUNS + "/" + first.runId()).getBody(), RunView.class)
                        .reused())
                .isFalse();
    }

    @Test
    void aForcedRunGivesTheSameBytesAsANewVersion() {
        RunView first = service.train(request("forced", DIRECTION, signal));
        RunView second = service.train(new TrainRequest("forced", DIRECTION, table(), "sim.equity", signal, true));

        assertThat(second.runId()).isNotEqualTo(first.runId());
        assertThat(second.modelVersion()).isEqualTo(2);
        assertThat(second.provenance().model().sha256())
                .isEqualTo(first.provenance().model().sha256());
        assertThat(second.scores()).isEqualTo(first.scores());
    }

    @Test
    void aSlowLabelIsJudgedWithoutTheOracle() {
        RunView run = service.train(request("slow-label", VOLATILITY, signal));

        assertThat(run.oracle()).isNull();
        assertThat(run.provenance().data().oracleVersion()).isNull();
        assertThat(run.folds()).allSatisfy(fold -> assertThat(fold.purgedRows()).isPositive());
    }

    @Test
    void reproducesARunByteForByte() {
        RunView run = service.train(request("reproduced", DIRECTION, signal));

        JobView job = service.finish(REPRODUCTIONS, new ReproduceRequest(run.runId()));

        ReproduceResult result = service.result(job, ReproduceResult.class);
        assertThat(result.identical()).isTrue();
        assertThat(result.rebuiltSha256()).isEqualTo(run.provenance().model().sha256());
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void saysSoWhenAPinnedVersionIsGone() {
        RunView run = service.train(request("gone", DIRECTION, signal));
        database.jdbc().sql("""
                INSERT INTO breadthflow.training_run (id, label, model, fingerprint, state, document, created_at)
                SELECT 'gone', label, model, 'gone', state,
                       jsonb_set(document, '{provenance,data,features,version}', '999'), created_at
                  FROM breadthflow.training_run WHERE id = :id
                """).param("id", run.runId()).update();

        JobView job = service.finish(REPRODUCTIONS, new ReproduceRequest("gone"));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.error().code()).isEqualTo("NOT_FOUND");
        assertThat(job.error().detail()).contains("Version 999 of " + table()).contains("no longer there");
    }

    @ParameterizedTest
    @CsvSource({
        "labels_, DATA_WRITTEN",
        "labels_, COMMITTED",
        "evaluations, DATA_WRITTEN",
        "evaluations, COMMITTED",
        "evaluations, MAINTAINED"
    })
    void aDeathInACommitLeavesOneSetOfPredictions(String table, CommitPhase phase) throws Exception {
        String model = "death-" + table.replace("_", "") + "-"
                + phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
        RememberedJob job = new RememberedJob();
        service.bean(Interruption.class).after(table, phase);
        long version = service.write(SimulatedMarket.of(SmallMarket.SPEC), SmallMarket.FEATURES, nextRevision++);

        assertThatThrownBy(() -> run(model, version, job)).isInstanceOf(Interruption.Death.class);

        assertThatRunIsWhole(run(model, version, job), version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "label", "evaluate", "train"})
    void aDeathBetweenStepsLeavesOneRun(String step) throws Exception {
        RememberedJob job = new RememberedJob().dyingAfter(step);

        assertThatThrownBy(() -> run("death-" + step, signal, job)).isInstanceOf(Interruption.Death.class);

        assertThatRunIsWhole(run("death-" + step, signal, job), signal);
        assertThat(service.bean(ModelStore.class).list(Optional.of("death-" + step)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "train"})
    void aCancelledRunLeavesNoRecord(String step) {
        RememberedJob job = new RememberedJob().cancelledIn(step);

        assertThatThrownBy(() -> run("cancelled-" + step, signal, job))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("asked to stop");

        assertThat(service.get(RUNS + "?model=cancelled-" + step).getBody()).contains("\"items\":[]");
    }

    @Test
    void aRunWhoseJobIsNotCompletedHasRegisteredAndPromotedNothing() throws Exception {
        JobOutcome<RunView> outcome = handler().run(request("uncompleted", DIRECTION, signal), new RememberedJob());
        assertThat(service.bean(ModelStore.class).list(Optional.of("uncompleted")))
                .isEmpty();
        assertThat(service.get(RUNS + "?model=uncompleted").getBody()).contains("\"items\":[]");

        assertThat(outcome.complete().modelVersion()).isEqualTo(1);

        assertThat(service.get("/v1/training/models/uncompleted").getBody()).contains("\"champion\"");
    }

    @Test
    void listsRunsPageByPage() {
        service.train(request("paged", DIRECTION, signal));
        service.train(request("paged", VOLATILITY, signal));

        String first = service.get(RUNS + "?model=paged&pageSize=1").getBody();
        assertThat(first).contains(VOLATILITY).doesNotContain(DIRECTION);
        String token = first.replaceAll("(?s).*\"nextPageToken\":\"([^\"]*)\".*", "$1");
        String second =
                service.get(RUNS + "?model=paged&pageSize=1&pageToken=" + token).getBody();
        assertThat(second).contains(DIRECTION).contains("\"nextPageToken\":null");
    }

    @Test
    void movesAnAliasToAVersionThatExists() {
        service.train(request("aliased", DIRECTION, signal));

        assertThat(service.put("/v1/training/models/aliased/aliases/shadow", new AliasRequest(1))
                        .getBody())
                .contains("\"champion\"")
                .contains("\"shadow\"");
        assertThat(service.put("/v1/training/models/aliased/aliases/shadow", new AliasRequest(2))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(service.put("/v1/training/models/aliased/aliases/No!", new AliasRequest(1))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(service.put("/v1/training/models/aliased/aliases/shadow", new AliasRequest(0))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void showsModelsAndTheirVersions() {
        service.train(request("shown", DIRECTION, signal));

        assertThat(service.get("/v1/training/models").getBody()).contains("\"shown\"");
        assertThat(service.get("/v1/training/models/shown").getBody()).contains("\"version\":1");
        assertThat(service.get("/v1/training/models/shown/versions/1").getBody())
                .contains(SmallMarket.FEATURES.hash());
        assertThat(service.get("/v1/training/models/nobody").getStatusCode().value())
                .isEqualTo(404);
        assertThat(service.get("/v1/training/models/shown/versions/9")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void refusesRequestsThatCannotWork() {
        assertThat(service.post(RUNS, request("m", "next_year_direction", signal))
                        .getBody())
                .contains("\"status\":400")
                .contains("next_day_direction");
        assertThat(service.post(RUNS, request(" ", DIRECTION, signal))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(service.post(REPRODUCTIONS, new ReproduceRequest("nobody"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(service.get(RUNS + "/nobody").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void failsWithAReasonWhereThereIsNothingToTrainOn() {
        assertThat(failure(new TrainRequest("m", DIRECTION, "features_nobody_00000000", "sim.equity", null, false)))
                .contains("features_nobody_00000000");
        assertThat(failure(new TrainRequest("m", DIRECTION, table(), "us.equity", null, false)))
                .contains("has no features of us.equity");
        assertThat(failure(new TrainRequest("m", DIRECTION, table(), "mars.equity", null, false)))
                .contains("mars.equity");
        assertThat(failure(request("m", DIRECTION, 777))).contains("Version 777");
    }

    private String failure(TrainRequest request) {
        JobView job = service.finish(RUNS, request);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        return job.error().detail();
    }

    private RunView run(String model, long version, JobContext job) throws Exception {
        return handler().run(request(model, DIRECTION, version), job).complete();
    }

    private TrainModelHandler handler() {
        return service.bean(ServiceModule.class).handlers().stream()
                .filter(TrainModelHandler.class::isInstance)
                .map(TrainModelHandler.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The run has the predictions of an undisturbed one, each once. */
    private void assertThatRunIsWhole(RunView run, long version) {
        RunView undisturbed = service.train(request("undisturbed", DIRECTION, version));
        assertThat(run.provenance().model().sha256())
                .isEqualTo(undisturbed.provenance().model().sha256());
        assertThat(rows(evaluations(run.runId()))).isEqualTo(rows(evaluations(undisturbed.runId())));
    }

    private static List<String> rows(Columns columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(row -> columns.ints("fold").get(row)
                        + " " + columns.strings("symbol").get(row)
                        + " " + columns.longs("event_time").get(row)
                        + " " + columns.doubles("probability").get(row)
                        + " " + columns.ints("truth").get(row)
                        + " "
                        + (columns.get("persistence").isNull(row)
                                ? -1
                                : columns.ints("persistence").get(row))
                        + " " + columns.doubles("oracle").get(row))
                .toList();
    }

    private Columns evaluations(String runId) {
        return service.bean(Lake.class)
                .find("evaluations")
                .orElseThrow()
                .latest()
                .readAll(Scan.all().whereEqual("run_id", runId));
    }

    private static TrainRequest request(String model, String label, long version) {
        return new TrainRequest(model, label, table(), "sim.equity", version, false);
    }

    private static String table() {
        return "features_small_daily_" + SmallMarket.FEATURES.hash();
    }

    private static MetricView accuracy(RunView run) {
        return run.scores().stream()
                .filter(score -> score.metric().equals("accuracy"))
                .findFirst()
                .orElseThrow();
    }
}
