package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.ReproduceRequest;
import io.breadthflow.contracts.api.training.ReproduceResult;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SparkHome;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.training.run.InputExample;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The service with real Spark drivers: they assemble the rows and train, it judges, records and registers as ever. */
@Tag("slow")
@ExtendWith(PostgresExtension.class)
class SparkTrainingIT {
    private static final String TABLE = "features_small_daily_" + SmallMarket.FEATURES.hash();

    @TempDir
    private Path lake;

    @Test
    void oneWorkerOnSparkGivesTheRunOfALocalTrainingByteForByte(TestDatabase database) {
        try (TrainingService service = service(database, 1)) {
            long features = service.write(SimulatedMarket.of(SmallMarket.SPEC), SmallMarket.FEATURES, 1);
            RunView local = service.train(request(features, Engine.LOCAL));
            RunView spark = service.train(request(features, Engine.SPARK));

            assertThat(spark.reused()).isFalse();
            assertThat(spark.runId()).isNotEqualTo(local.runId());
            assertThat(spark.provenance().model().engine()).isEqualTo(Engine.SPARK);
            assertThat(spark.provenance().model().workers()).isEqualTo(1);
            assertThat(local.provenance().model().engine()).isEqualTo(Engine.LOCAL);
            assertThat(spark.provenance().model().sha256())
                    .isEqualTo(local.provenance().model().sha256());
            assertThat(spark.trainRows()).isEqualTo(local.trainRows());
            assertThat(spark.dropped()).isEqualTo(local.dropped());
            assertThat(spark.scores()).isEqualTo(local.scores());
            assertThat(spark.oracle()).isEqualTo(local.oracle());
            assertThat(spark.folds()).isEqualTo(local.folds());
            assertThat(predictions(service, spark)).isEqualTo(predictions(service, local));
            assertThat(example(service, spark)).isEqualTo(example(service, local));
            assertThat(service.train(request(features, Engine.SPARK)).reused()).isTrue();
        }
    }

    @Test
    void twoWorkersLearnAsMuchAndTheirRunIsReproducedOnSparkOnly(TestDatabase database) {
        RunView spark;
        try (TrainingService service = service(database, 2)) {
            long features = service.write(SimulatedMarket.of(SmallMarket.SPEC), SmallMarket.FEATURES, 1);
            RunView local = service.train(request(features, Engine.LOCAL));
            spark = service.train(request(features, Engine.SPARK));

            assertThat(spark.provenance().model().workers()).isEqualTo(2);
            assertThat(spark.trainRows()).isEqualTo(local.trainRows());
            assertThat(score(spark, "logLoss")).isCloseTo(score(local, "logLoss"), within(0.01));
            assertThat(score(spark, "auc")).isCloseTo(score(local, "auc"), within(0.02));
            assertThat(servedNames(service, spark)).isEqualTo(SmallMarket.FEATURES.outputs());
            JobView again = service.finish("/v1/training/reproductions", new ReproduceRequest(spark.runId()));
            assertThat(service.result(again, ReproduceResult.class).identical()).isTrue();
        }
        try (TrainingService service = new TrainingService(database, lake, SmallMarket.PROPERTIES)) {
            JobView refused = service.finish("/v1/training/reproductions", new ReproduceRequest(spark.runId()));
            assertThat(refused.error()).asString().contains("trained on Spark by 2 workers", "breadthflow.spark.home");
            assertThat(service.post("/v1/training/runs", request(1, Engine.SPARK))
                            .getBody())
                    .contains("INVALID_REQUEST", "breadthflow.spark.home");
        }
    }

    private TrainingService service(TestDatabase database, int workers) {
        Map<String, String> properties = new HashMap<>(SmallMarket.PROPERTIES);
        properties.put("breadthflow.spark.home", SparkHome.find().toString());
        properties.put("breadthflow.spark.master", "local[2]");
        properties.put("breadthflow.spark.driver-host", "127.0.0.1");
        properties.put("breadthflow.spark.driver-bind-address", "127.0.0.1");
        properties.put("breadthflow.spark.conf.spark.sql.shuffle.partitions", "2");
        properties.put("breadthflow.training.engine.workers", Integer.toString(workers));
        return new TrainingService(database, lake, properties);
    }

    private static TrainRequest request(long features, Engine engine) {
        return new TrainRequest("m", "next_day_direction", TABLE, SimulatedTables.LISTING, features, false, engine);
    }

    private static List<String> predictions(TrainingService service, RunView run) {
        Columns rows = service.bean(Lake.class)
                .find("evaluations")
                .orElseThrow()
                .latest()
                .readAll(Scan.all().whereEqual("run_id", run.runId()));
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.ints("fold").get(row) + " "
                        + rows.strings("symbol").get(row) + " "
                        + rows.longs("event_time").get(row) + " "
                        + rows.doubles("probability").get(row) + " "
                        + rows.ints("truth").get(row))
                .toList();
    }

    private static byte[] example(TrainingService service, RunView run) {
        String path = service.bean(ModelStore.class)
                .find(run.model(), run.modelVersion())
                .orElseThrow()
                .bytes()
                .path();
        return service.bean(Lake.class).store().get(InputExample.path(path));
    }

    /** Loads the model as serving does. */
    private static List<String> servedNames(TrainingService service, RunView run) {
        ObjectStore store = service.bean(Lake.class).store();
        byte[] bytes = store.get("models/m/" + run.runId() + "/model.ubj");
        try (TrainedModel model = ModelType.load(bytes, run.provenance().model().sha256())) {
            return model.featureNames();
        }
    }

    private static double score(RunView run, String metric) {
        return run.scores().stream()
                .filter(score -> score.metric().equals(metric))
                .mapToDouble(MetricView::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric + " is not among " + run.scores()));
    }
}
