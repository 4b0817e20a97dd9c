package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.platform.registry.RegistryOutbox;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SparkHome;
import io.breadthflow.platform.test.StoreUser;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The service trains on a real cluster of two workers, its lake on a real MinIO where it has no more rights than compose
 * gives it, and mirrors the model to a real MLflow server.
 */
@Tag("native")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkTrainingOnMinioIT {
    private static final Logger LOG = LoggerFactory.getLogger(SparkTrainingOnMinioIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TABLE = "features_small_daily_" + SmallMarket.FEATURES.hash();
    private static final int ROWS = 200;

    @TempDir
    private Path folder;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private S3ObjectStore bucket;
    private TrainingService service;
    private RunView local;
    private RunView spark;

    @BeforeAll
    void train(TestDatabase database, @TempDir Path unused) {
        StoreUser user = StoreUser.of(ServiceName.TRAINING);
        Map<String, String> properties = properties(user);
        bucket = user.emptyBucket();
        service = new TrainingService(database, unused, properties);
        Lake administrators = DeltaLake.open(bucket, CommitListener.none(), Clock.systemUTC());
        long features = new SimulatedTables(administrators, service.bean(FeatureSetStore.class))
                .write(SimulatedMarket.of(SmallMarket.SPEC), SmallMarket.FEATURES, 1);
        local = service.train(request("local", features, Engine.LOCAL));
        long start = System.nanoTime();
        spark = service.train(request("spark", features, Engine.SPARK));
        LOG.info("two workers trained {} rows in {} ms", spark.trainRows(), (System.nanoTime() - start) / 1_000_000);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
            bucket.close();
        }
    }

    @Test
    void twoWorkersLearnAsMuchAsOneProcess() {
        assertThat(local.provenance().model().engine()).isEqualTo(Engine.LOCAL);
        assertThat(spark.provenance().model().engine()).isEqualTo(Engine.SPARK);
        assertThat(spark.provenance().model().workers()).isEqualTo(2);
        assertThat(spark.trainRows()).isEqualTo(local.trainRows());
        assertThat(spark.dropped()).isEqualTo(local.dropped());
        assertThat(score(spark, "logLoss")).isCloseTo(score(local, "logLoss"), within(0.01));
        assertThat(score(spark, "auc")).isCloseTo(score(local, "auc"), within(0.02));
    }

    @Test
    void pythonLoadsTheirModelFromMlflowAndPredictsWhatServingDoes() throws Exception {
        MlflowPython python = MlflowPython.find(folder);
        FeatureMatrix rows =
                MlflowPython.rows(spark.provenance().data().features().outputs(), ROWS);
        Eventually.get(PATIENCE, () -> service.bean(RegistryOutbox.class).backlog(), backlog -> backlog.changes() == 0);

        JsonNode answer = python.predict("models:/" + spark.model() + "@champion", rows);

        float[] ours = predict(rows);
        double booster = MlflowPython.difference(ours, answer.path("xgboost"));
        double function = MlflowPython.difference(ours, answer.path("pyfunc"));
        LOG.info("{} rows, largest difference: mlflow.xgboost {}, mlflow.pyfunc {}", ROWS, booster, function);
        assertThat(booster).isLessThanOrEqualTo(1e-6);
        assertThat(function).isLessThanOrEqualTo(1e-6);
    }

    /** As serving does, with the bytes that the cluster has written to the bucket. */
    private float[] predict(FeatureMatrix rows) {
        RegisteredModel version = service.bean(ModelStore.class)
                .find(spark.model(), spark.modelVersion())
                .orElseThrow();
        try (TrainedModel model = ModelType.load(
                bucket.get(version.bytes().path()), spark.provenance().model().sha256())) {
            return model.predict(rows);
        }
    }

    private TrainRequest request(String model, long features, Engine engine) {
        return new TrainRequest(
                model + "-" + suffix, "next_day_direction", TABLE, SimulatedTables.LISTING, features, false, engine);
    }

    private static Map<String, String> properties(StoreUser user) {
        Map<String, String> properties = new HashMap<>(SmallMarket.PROPERTIES);
        properties.putAll(user.properties());
        properties.putAll(SparkHome.onCluster());
        properties.put("breadthflow.spark.conf[spark.sql.shuffle.partitions]", "2");
        properties.put("breadthflow.training.engine.workers", "2");
        String mlflow = System.getenv("BREADTHFLOW_TEST_MLFLOW_URI");
        if (mlflow != null) {
            properties.put("breadthflow.training.mlflow.uri", mlflow);
            properties.put("breadthflow.training.mlflow.delivery.poll-interval", "50ms");
        }
        return properties;
    }

    private static double score(RunView run, String metric) {
        return run.scores().stream()
                .filter(score -> score.metric().equals(metric))
                .mapToDouble(MetricView::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric + " is not among " + run.scores()));
    }
}
