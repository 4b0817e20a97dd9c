package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.contracts.api.instance.DiagnosisView;
import io.breadthflow.contracts.api.training.AliasRequest;
import io.breadthflow.contracts.api.training.FoldView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegistryOutbox;
import io.breadthflow.platform.registry.RegistryOutbox.Backlog;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.training.mlflow.MlflowReader;
import io.breadthflow.training.mlflow.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user finds in an MLflow server that a training service mirrors to, and what an outage of it does. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MlflowMirrorContract {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String EXPERIMENT = "contract-" + UUID.randomUUID();

    private final JsonMapper json = JsonMapper.builder().build();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private TestDatabase database;
    private TrainingService service;
    private Relay relay;
    private long features;
    MlflowReader mlflow;

    /** Where the server is. */
    abstract String uri();

    @BeforeAll
    void start(TestDatabase fresh, @TempDir Path lake) {
        database = fresh;
        relay = new Relay(uri());
        mlflow = new MlflowReader(uri());
        Map<String, String> properties = new HashMap<>(SmallMarket.PROPERTIES);
        properties.put("breadthflow.training.mlflow.uri", relay.uri());
        properties.put("breadthflow.training.mlflow.experiment", EXPERIMENT);
        properties.put("breadthflow.training.mlflow.request-timeout", "10s");
        properties.put("breadthflow.training.mlflow.delivery.poll-interval", "50ms");
        properties.put("breadthflow.training.mlflow.delivery.first-pause", "50ms");
        properties.put("breadthflow.training.mlflow.delivery.longest-pause", "200ms");
        service = new TrainingService(database, lake, properties);
        features = service.write(SimulatedMarket.of(SmallMarket.SPEC), SmallMarket.FEATURES, 1);
    }

    @AfterAll
    void stop() {
        service.close();
        relay.close();
    }

    @AfterEach
    void up() {
        relay.comeUp();
    }

    @Test
    void aRunIsFoundWithWhatItWasMadeFrom() {
        RunView run = mirrored("described");

        JsonNode there = only(run);
        assertThat(there.path("info").path("run_name").asString()).isEqualTo(run.model() + " v1");
        assertThat(there.path("info").path("status").asString()).isEqualTo("FINISHED");
        assertThat(pairs(there.path("data").path("params")))
                .containsEntry("label", "next_day_direction:v1")
                .containsEntry("model", "xgboost:v1")
                .containsEntry("model.max_depth", "3")
                .containsEntry("model.rounds", "25")
                .containsEntry("split.folds", "2")
                .containsEntry("seed", "42");
        assertThat(pairs(there.path("data").path("tags")))
                .containsEntry("breadthflow.run_id", run.runId())
                .containsEntry("breadthflow.feature_set_hash", SmallMarket.FEATURES.hash())
                .containsEntry(
                        "breadthflow.table."
                                + run.provenance().data().features().table(),
                        String.valueOf(features))
                .containsEntry(
                        "breadthflow.code_version", run.provenance().code().version());
    }

    @Test
    void scoresComeWithTheirIntervalsAndBaselines() {
        RunView run = mirrored("scored");

        String id = id(only(run));
        MetricView accuracy = run.scores().stream()
                .filter(score -> score.metric().equals("accuracy"))
                .findFirst()
                .orElseThrow();
        assertMetric(id, "accuracy", accuracy.value());
        assertMetric(id, "accuracy.lower", accuracy.lower());
        assertMetric(id, "accuracy.upper", accuracy.upper());
        assertMetric(id, "accuracy.skill.lower", accuracy.skillLower());
        assertMetric(id, "accuracy.baseline.persistence", accuracy.baselines().get("persistence"));
        assertMetric(id, "oracle.accuracy", run.oracle().accuracy());
    }

    private void assertMetric(String run, String name, Double value) {
        assertThat(mlflow.history(run, name)).as(name).containsOnlyKeys(0L);
        assertThat(mlflow.history(run, name).get(0L)).as(name).isCloseTo(value, within(1e-12));
    }

    @Test
    void everyFoldIsAStep() {
        RunView run = mirrored("folded");

        Map<Long, Double> accuracy = mlflow.history(id(only(run)), "fold.accuracy");
        assertThat(accuracy).containsOnlyKeys(0L, 1L);
        for (FoldView fold : run.folds()) {
            assertThat(accuracy.get((long) fold.fold())).isCloseTo(fold.accuracy(), within(1e-12));
        }
    }

    @Test
    void everyRoundOfAFoldIsAStep() {
        RunView run = mirrored("learned");

        Map<Long, Double> curve = mlflow.history(id(only(run)), "logLoss.fold_1");
        assertThat(curve).hasSize(25).containsKeys(1L, 25L);
        assertThat(curve.get(25L)).isBetween(0.4, 0.693).isLessThan(curve.get(1L));
    }

    @Test
    void inputsNameTheTablesAndTheirVersions() {
        RunView run = mirrored("fed");

        List<JsonNode> inputs = mlflow.run(id(only(run)))
                .path("inputs")
                .path("dataset_inputs")
                .valueStream()
                .toList();
        assertThat(inputs)
                .hasSize(3)
                .extracting(input -> input.path("dataset").path("name").asString())
                .contains(
                        run.provenance().data().features().table(),
                        "ohlcv",
                        run.provenance().data().labels().table());
        JsonNode table = inputs.stream()
                .map(input -> input.path("dataset"))
                .filter(dataset -> dataset.path("name")
                        .asString()
                        .equals(run.provenance().data().features().table()))
                .findFirst()
                .orElseThrow();
        assertThat(table.path("source_type").asString()).isEqualTo("delta_table");
        JsonNode source = json.readTree(table.path("source").asString());
        assertThat(source.path("delta_table_version").asLong()).isEqualTo(features);
        assertThat(source.path("path").asString())
                .startsWith("file:")
                .endsWith("/tables/" + run.provenance().data().features().table());
    }

    @Test
    void theModelIsOurBytesInAFolderThatDescribesThem() {
        RunView run = mirrored("stored");

        String artifacts = only(run).path("info").path("artifact_uri").asString();
        String path = service.bean(ModelStore.class)
                .find(run.model(), run.modelVersion())
                .orElseThrow()
                .bytes()
                .path();
        assertThat(mlflow.artifact(artifacts, "model/model.ubj"))
                .isEqualTo(service.bean(Lake.class).store().get(path));
        Map<String, Object> descriptor =
                new Yaml().load(new String(mlflow.artifact(artifacts, "model/MLmodel"), StandardCharsets.UTF_8));
        assertThat(descriptor).containsKeys("flavors", "signature", "saved_input_example_info");
        JsonNode example = json.readTree(mlflow.artifact(artifacts, "model/input_example.json"));
        assertThat(example.path("columns").size())
                .isEqualTo(SmallMarket.FEATURES.outputs().size());
        assertThat(example.path("data").size()).isEqualTo(5);
    }

    @Test
    void aliasesFollowEveryMove() {
        RunView first = mirrored("moved");
        RunView second = train(first.model(), true);
        caughtUp();
        assertThat(aliased(first.model(), "champion")).isEqualTo(second.runId());

        service.put("/v1/training/models/" + first.model() + "/aliases/champion", new AliasRequest(1));
        service.put("/v1/training/models/" + first.model() + "/aliases/shadow", new AliasRequest(2));
        caughtUp();

        assertThat(aliased(first.model(), "champion")).isEqualTo(first.runId());
        assertThat(aliased(first.model(), "shadow")).isEqualTo(second.runId());
    }

    private String aliased(String model, String alias) {
        return pairs(mlflow.aliased(model, alias).path("tags")).get("breadthflow.run_id");
    }

    @Test
    void anAliasThatMlflowReservesIsSkippedWithAReason() {
        RunView run = mirrored("reserved");

        service.put("/v1/training/models/" + run.model() + "/aliases/latest", new AliasRequest(1));
        service.put("/v1/training/models/" + run.model() + "/aliases/shadow", new AliasRequest(1));
        caughtUp();

        assertThat(aliased(run.model(), "shadow")).isEqualTo(run.runId());
        assertThat(skipped(run.model())).containsExactly("MLflow keeps the alias 'latest' for itself");
    }

    @Test
    void aModelThatMlflowCannotLoadIsSkippedWithAReasonAndItsRunIsNot() {
        relay.goDown();
        RunView run = train("foreign-" + suffix, false);
        database.jdbc().sql("""
                UPDATE breadthflow.training_run
                   SET document = jsonb_set(document, '{provenance,model,spec}', '"forest:v1;trees=9"') WHERE id = :id
                """).param("id", run.runId()).update();
        // An attempt that is under way has read the run as it was.
        int attempts = attempts(run.model());
        Eventually.holds(PATIENCE, () -> attempts(run.model()) >= attempts + 2);
        relay.comeUp();
        caughtUp();

        assertThat(pairs(only(run).path("data").path("params"))).containsEntry("model.trees", "9");
        assertThat(mlflow.versions(run.model())).isEmpty();
        assertThat(skipped(run.model()))
                .hasSize(2)
                .first()
                .asString()
                .contains("no MLflow flavour for 'forest:v1;trees=9'");
    }

    private int attempts(String model) {
        return database.jdbc()
                .sql("SELECT sum(attempts) FROM breadthflow.registry_change WHERE model = :model")
                .param("model", model)
                .query(Integer.class)
                .single();
    }

    private List<String> skipped(String model) {
        return database.jdbc()
                .sql("SELECT skip_reason FROM breadthflow.registry_change"
                        + " WHERE model = :model AND outcome = 'SKIPPED' ORDER BY position")
                .param("model", model)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsDeliveredTwiceIsThereOnce() {
        RunView run = mirrored("twice");
        int metrics = mlflow.run(id(only(run))).path("data").path("metrics").size();

        forget(run.model());
        caughtUp();

        assertThat(mlflow.versions(run.model())).hasSize(1);
        assertThat(mlflow.run(id(only(run))).path("data").path("metrics").size())
                .isEqualTo(metrics);
    }

    @Test
    void aRunThatWasLeftHalfWrittenIsFinished() {
        RunView run = mirrored("halved");
        String id = id(only(run));
        mlflow.post("runs/update", Map.of("run_id", id, "status", "RUNNING"));

        forget(run.model());
        caughtUp();

        assertThat(only(run).path("info").path("status").asString()).isEqualTo("FINISHED");
        assertThat(mlflow.run(id).path("inputs").path("dataset_inputs").size()).isEqualTo(3);
        assertThat(mlflow.versions(run.model())).hasSize(1);
    }

    @Test
    void anExperimentThatWasDeletedIsNamedAndTheChangeWaits() {
        RunView run = mirrored("deleted");
        String experiment = mlflow.experimentId(EXPERIMENT + "/" + run.model());
        mlflow.post("experiments/delete", Map.of("experiment_id", experiment));

        train(run.model(), true);

        Backlog stuck = Eventually.get(PATIENCE, this::backlog, backlog -> backlog.lastError() != null);
        assertThat(stuck.lastError()).contains(EXPERIMENT + "/" + run.model() + " was deleted in MLflow");
        mlflow.post("experiments/restore", Map.of("experiment_id", experiment));
        caughtUp();
        assertThat(mlflow.versions(run.model())).hasSize(2);
    }

    private void forget(String model) {
        database.jdbc()
                .sql("UPDATE breadthflow.registry_change"
                        + " SET outcome = NULL, skip_reason = NULL, settled_at = NULL WHERE model = :model")
                .param("model", model)
                .update();
    }

    @Test
    void anOutageHoldsUpNothingAndIsCaughtUpInOrder() {
        relay.goDown();
        String model = "outage-" + suffix;
        RunView first = train(model, false);
        RunView second = train(model, true);
        service.put("/v1/training/models/" + model + "/aliases/champion", new AliasRequest(1));

        Backlog gap = Eventually.get(PATIENCE, this::backlog, backlog -> backlog.lastError() != null);
        assertThat(gap.changes()).isEqualTo(5);
        assertThat(gauge("breadthflow_training_mirror_pending")).isEqualTo(5);
        assertThat(gauge("breadthflow_training_mirror_lag")).isPositive();
        assertThat(diagnosis().status()).isEqualTo("WARN");
        assertThat(diagnosis().detail())
                .contains("5 changes of the registry wait")
                .contains("cannot be reached");

        relay.comeUp();
        caughtUp();

        assertThat(gauge("breadthflow_training_mirror_pending")).isZero();
        assertThat(gauge("breadthflow_training_mirror_lag")).isZero();
        assertThat(diagnosis().status()).isEqualTo("OK");
        assertThat(diagnosis().detail()).contains("has every change");
        assertThat(mlflow.versions(model).stream()
                        .collect(Collectors.toMap(
                                version -> version.path("version").asString(),
                                version -> pairs(version.path("tags")).get("breadthflow.run_id"))))
                .isEqualTo(Map.of("1", first.runId(), "2", second.runId()));
        assertThat(aliased(model, "champion")).isEqualTo(first.runId());
        assertThat(settled(model))
                .containsExactly(
                        "VERSION_REGISTERED 1",
                        "ALIAS_MOVED 1",
                        "VERSION_REGISTERED 2",
                        "ALIAS_MOVED 2",
                        "ALIAS_MOVED 1");
    }

    private List<String> settled(String model) {
        return database.jdbc()
                .sql("SELECT kind || ' ' || version FROM breadthflow.registry_change"
                        + " WHERE model = :model AND outcome = 'MIRRORED' ORDER BY settled_at, position")
                .param("model", model)
                .query(String.class)
                .list();
    }

    private DiagnosisView.Check diagnosis() {
        DiagnosisView view = service.read(service.get("/v1/training/diagnosis").getBody(), DiagnosisView.class);
        return view.checks().stream()
                .filter(check -> check.name().equals("mlflow"))
                .findFirst()
                .orElseThrow();
    }

    private double gauge(String name) {
        return service.bean(MeterRegistry.class).get(name).gauge().value();
    }

    final RunView mirrored(String model) {
        RunView run = train(model + "-" + suffix, false);
        caughtUp();
        return run;
    }

    private RunView train(String model, boolean force) {
        String table = "features_small_daily_" + SmallMarket.FEATURES.hash();
        return service.train(new TrainRequest(model, "next_day_direction", table, "sim.equity", features, force));
    }

    final void caughtUp() {
        Eventually.get(PATIENCE, this::backlog, backlog -> backlog.changes() == 0);
    }

    private Backlog backlog() {
        return service.bean(RegistryOutbox.class).backlog();
    }

    final <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** The one run that MLflow has of ours. */
    private JsonNode only(RunView run) {
        List<JsonNode> runs = mlflow.runs(EXPERIMENT + "/" + run.model(), run.runId());
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    private static String id(JsonNode run) {
        return run.path("info").path("run_id").asString();
    }

    private static Map<String, String> pairs(JsonNode list) {
        return list.valueStream()
                .collect(Collectors.toMap(
                        pair -> pair.path("key").asString(),
                        pair -> pair.path("value").asString()));
    }
}
