package io.breadthflow.spark.training;

import io.breadthflow.contracts.driver.PredictedRows;
import io.breadthflow.contracts.driver.TrainingAnswer;
import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.learning.split.WalkForward;
import io.breadthflow.market.digest.Sha256;
import io.breadthflow.spark.session.DriverMain;
import io.breadthflow.spark.session.DriverProgress;
import io.breadthflow.spark.session.LakeClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** Assembles a dataset, trains and tests a model per fold, and trains the model of all rows. */
public final class TrainModel {

    private static final int EXAMPLE_ROWS = 5;

    private final SparkSession spark;
    private final LakeClient lake;
    private final DriverProgress progress;

    TrainModel(SparkSession spark, LakeClient lake, DriverProgress progress) {
        this.spark = spark;
        this.lake = lake;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws Exception {
        DriverMain.run(
                "train model",
                TrainingOrder.class,
                (order, spark, progress) -> new TrainModel(spark, LakeClient.ofProcess(), progress).run(order));
    }

    TrainingAnswer run(TrainingOrder order) {
        progress.message("assembling the dataset");
        try (Assembly assembly = Assembly.of(spark, lake.location(), order)) {
            AssembledKeys keys = assembly.keys();
            BarrierTraining training =
                    new BarrierTraining(assembly.rows(), order.features().outputs(), order.learning());
            List<Fold> folds = folds(order, keys);
            int rows = keys.labels().size();
            progress.total(folds.stream().mapToLong(Fold::trainRows).sum() + rows);
            List<FoldModel> tested = new ArrayList<>();
            for (Fold fold : folds) {
                progress.message("fold " + (fold.index() + 1) + " of " + folds.size());
                tested.add(training.train(fold.train(), fold.test()));
                progress.add(fold.trainRows());
            }
            progress.message("model on all rows");
            byte[] model = training.train(IntStream.range(0, rows).toArray(), new int[0])
                    .model();
            progress.add(rows);
            write(order, keys, tested, model);
            return new TrainingAnswer(
                    rows,
                    keys.dropped(),
                    tested.stream().map(FoldModel::logLoss).toList(),
                    assembly.firstVectors(EXAMPLE_ROWS),
                    Sha256.of(model));
        }
    }

    private static List<Fold> folds(TrainingOrder order, AssembledKeys keys) {
        String split = order.learning().split();
        if (split == null) {
            return List.of();
        }
        try {
            return WalkForward.parse(split).split(keys.labels());
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.NO_DATA,
                    "The " + keys.labels().size() + " rows cannot be split by " + split + ": " + e.getMessage()
                            + ". Ingest a longer history or change breadthflow.training.walk-forward.",
                    e);
        }
    }

    private void write(TrainingOrder order, AssembledKeys keys, List<FoldModel> tested, byte[] model) {
        TrainingOrder.Output output = order.output();
        if (output == null) {
            return;
        }
        List<float[]> folds = tested.stream().map(FoldModel::predictions).toList();
        byte[] predictions = new PredictedRows(keys.all(), keys.kept(), folds).bytes();
        lake.write(ServiceName.TRAINING, opened -> {
            put(opened.store(), output.predictions(), predictions);
            put(opened.store(), output.model(), model);
            return output;
        });
    }

    private static void put(ObjectStore store, String path, byte[] bytes) {
        if (!store.putOnce(path, bytes)) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "The " + bytes.length + " bytes made for " + path + " are not those that lie there already, "
                            + "although the inputs are the same: the work is not deterministic on this cluster. A "
                            + "forced run gets a path of its own.");
        }
    }
}
