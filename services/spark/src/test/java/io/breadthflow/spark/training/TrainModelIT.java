package io.breadthflow.spark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.breadthflow.contracts.driver.PredictedRows;
import io.breadthflow.contracts.driver.TrainingAnswer;
import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.RoundListener;
import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.model.TrainingData;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.learning.split.WalkForward;
import io.breadthflow.spark.session.DriverProgress;
import io.breadthflow.spark.session.LakeClient;
import io.breadthflow.spark.session.SparkSessions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** Two engines, one dataset, and as far as rounding goes one model. */
@Tag("slow")
class TrainModelIT {

    private static final String SPEC =
            "xgboost:v1;rounds=30;objective=binary:logistic;tree_method=hist;max_depth=3;min_child_weight=5.0;"
                    + "lambda=1.0;eta=0.1;subsample=0.5;colsample_bytree=0.5;nthread=1";
    private static final WalkForward SPLIT = new WalkForward(2, 80, 5);
    private static final Seed SEED = new Seed(42);

    private static final MadeTables MADE = new MadeTables(12, 300);

    private final SparkSession spark = SparkSessions.local("training", 3);

    @TempDir
    private Path root;

    private Lake lake;

    @BeforeEach
    void open() {
        lake = DeltaLake.open(root, CommitListener.none(), Clock.systemUTC());
    }

    @Test
    void assemblesTheRowsOfALocalAssemblyInTheirOrder() {
        TrainingOrder order = order(1, "m");

        try (Assembly assembly = Assembly.of(spark, client().location(), order)) {
            List<Tuple2<Integer, float[]>> rows = assembly.rows().collect();

            assertThat(assembly.keys().all()).isEqualTo(MADE.all);
            assertThat(assembly.keys().kept())
                    .containsExactly(
                            MADE.kept.stream().mapToInt(Integer::intValue).toArray());
            assertThat(assembly.keys().dropped())
                    .isEqualTo(MADE.dropped)
                    .allSatisfy((reason, count) -> assertThat(count).as(reason).isPositive());
            assertSameLabels(assembly.keys().labels(), MADE.labels());
            assertThat(rows).extracting(Tuple2::_1).containsExactlyElementsOf(numbers(MADE.vectors.size()));
            for (Tuple2<Integer, float[]> row : rows) {
                assertThat(row._2()).as("row %d", row._1()).containsExactly(expected(row._1()));
            }
        }
    }

    @Test
    void oneWorkerMakesTheModelsOfALocalTraining() {
        TrainingOrder order = order(1, "m");

        TrainingAnswer answer = train(order);

        TrainingData data = data();
        assertThat(answer.rows()).isEqualTo(data.rows());
        assertThat(answer.dropped()).isEqualTo(MADE.dropped);
        try (TrainedModel local = local(data)) {
            assertThat(answer.modelSha256()).isEqualTo(local.sha256());
            assertThat(lake.store().get(output(order).model())).isEqualTo(local.bytes());
        }
        PredictedRows predicted =
                PredictedRows.parse(lake.store().get(output(order).predictions()));
        for (Fold fold : SPLIT.split(MADE.labels())) {
            Watching watching = new Watching(data.select(fold.test()));
            try (TrainedModel local =
                    ModelSpec.parse(SPEC).trainer().train(data.select(fold.train()), SEED, watching)) {
                assertThat(predicted.folds().get(fold.index()))
                        .containsExactly(local.predict(data.features().select(fold.test())));
            }
            assertThat(answer.learningCurves().get(fold.index())).hasSize(30).isEqualTo(watching.logLoss);
        }
    }

    @Test
    void severalWorkersAgreeWithALocalTrainingAndWithThemselves() throws Exception {
        TrainingOrder order = order(3, "first");
        TrainingAnswer first = train(order);
        TrainingAnswer second = train(withOutput(order, "second"));

        assertThat(second).isEqualTo(first);
        TrainingData data = data();
        byte[] bytes = lake.store().get(output(order).model());
        try (TrainedModel model = ModelType.load(bytes, first.modelSha256());
                TrainedModel local = local(data)) {
            float[] here = local.predict(data.features());
            float[] there = model.predict(data.features());
            assertThat(model.featureNames()).isEqualTo(MadeTables.OUTPUTS);
            assertThat(logLoss(data, there)).isCloseTo(logLoss(data, here), within(0.005));
            assertThat(there).containsExactly(boosted(bytes, data.features()), within(1e-6f));
        }
    }

    @Test
    void otherBytesAtThePathOfTheModelAreRefused() {
        TrainingOrder order = order(1, "m");
        lake.store().put(output(order).model(), new byte[] {1});

        assertThatThrownBy(() -> train(order))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("not deterministic");
    }

    private TrainingOrder order(int workers, String path) {
        TrainingOrder.Learning learning = new TrainingOrder.Learning(SPLIT.text(), SPEC, SEED.value(), workers);
        return withOutput(MADE.write(lake, learning, new TrainingOrder.Output("", "")), path);
    }

    private static TrainingOrder withOutput(TrainingOrder order, String path) {
        return new TrainingOrder(
                order.universe(),
                order.labels(),
                order.features(),
                order.learning(),
                new TrainingOrder.Output("models/" + path + "/model.ubj", "models/" + path + "/predictions"));
    }

    private static TrainingOrder.Output output(TrainingOrder order) {
        return Objects.requireNonNull(order.output());
    }

    private LakeClient client() {
        return LakeClient.of(Map.of("BREADTHFLOW_LAKE_ROOT", root.toUri().toString()));
    }

    private TrainingAnswer train(TrainingOrder order) {
        return new TrainModel(spark, client(), new Silent()).run(order);
    }

    private static TrainingData data() {
        float[][] columns = new float[MadeTables.OUTPUTS.size()][MADE.vectors.size()];
        for (int row = 0; row < MADE.vectors.size(); row++) {
            for (int feature = 0; feature < columns.length; feature++) {
                columns[feature][row] = MADE.vectors.get(row)[feature];
            }
        }
        return new TrainingData(
                new FeatureMatrix(MadeTables.OUTPUTS, columns), MADE.labels().values());
    }

    private static TrainedModel local(TrainingData data) {
        return ModelSpec.parse(SPEC).trainer().train(data, SEED, RoundListener.NONE);
    }

    private static float[] expected(int row) {
        float[] vector = Arrays.copyOf(MADE.vectors.get(row), MadeTables.OUTPUTS.size() + 1);
        vector[vector.length - 1] = MADE.labels().value(row);
        return vector;
    }

    private static void assertSameLabels(Labels actual, Labels expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(actual.lastStep()).isEqualTo(expected.lastStep());
        for (int row = 0; row < actual.size(); row++) {
            assertThat(List.of(actual.instrument(row), actual.step(row), actual.value(row)))
                    .isEqualTo(List.of(expected.instrument(row), expected.step(row), expected.value(row)));
            assertThat(List.of(actual.eventTime(row), actual.informationEnd(row)))
                    .isEqualTo(List.of(expected.eventTime(row), expected.informationEnd(row)));
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static double logLoss(TrainingData data, float[] predictions) {
        double sum = 0;
        for (int row = 0; row < predictions.length; row++) {
            sum -= StrictMath.log(data.label(row) == 1f ? predictions[row] : 1 - predictions[row]);
        }
        return sum / predictions.length;
    }

    /** What XGBoost itself predicts with the model. */
    private static float[] boosted(byte[] model, FeatureMatrix rows) throws Exception {
        float[] values = new float[rows.rows() * rows.features()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.value(i / rows.features(), i % rows.features());
        }
        Booster booster = XGBoost.loadModel(model);
        try {
            float[] predictions = new float[rows.rows()];
            float[][] raw = booster.inplace_predict(values, rows.rows(), rows.features(), Float.NaN);
            for (int row = 0; row < predictions.length; row++) {
                predictions[row] = raw[row][0];
            }
            return predictions;
        } finally {
            booster.dispose();
        }
    }

    private static final class Watching implements RoundListener {
        private final TrainingData rows;
        private final List<Double> logLoss = new ArrayList<>();

        Watching(TrainingData rows) {
            this.rows = rows;
        }

        @Override
        public Optional<TrainingData> watched() {
            return Optional.of(rows);
        }

        @Override
        public void scored(int done, double value) {
            logLoss.add(value);
        }

        @Override
        public void roundDone(int done, int total) {
            assertThat(done).isLessThanOrEqualTo(total);
        }
    }

    private static final class Silent implements DriverProgress {
        @Override
        public void total(long rows) {
            assertThat(rows).isPositive();
        }

        @Override
        public void add(long rows) {
            assertThat(rows).isPositive();
        }

        @Override
        public void message(String text) {
            assertThat(text).isNotBlank();
        }
    }
}
