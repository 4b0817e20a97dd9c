package io.breadthflow.training.run;

import io.breadthflow.contracts.driver.TrainingAnswer;
import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.platform.job.run.StoppableProgress;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.spark.SparkJob;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.FeaturePin;
import io.breadthflow.training.dataset.LabelTable;
import io.breadthflow.training.plan.RunPlan.Recipe;
import io.breadthflow.training.registration.RunParts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Trains in a Spark driver, on rows that are assembled there. */
public final class SparkTrainer {

    private static final String MAIN = "io.breadthflow.spark.training.TrainModel";

    private final SparkDrivers drivers;

    public SparkTrainer(SparkDrivers drivers) {
        this.drivers = drivers;
    }

    /** Trains the models of all folds and of all rows, and stores what {@link SparkLearning} reads. */
    TrainingAnswer train(RunAttempt attempt, RunParts.Labels labels) throws InterruptedException {
        int lastStep = attempt.rows().history().labels().lastStep();
        TrainingOrder.Labels pinned = new TrainingOrder.Labels(
                attempt.pins().label(), labels.table().table(), labels.table().version(), lastStep);
        TrainingOrder.Output output =
                new TrainingOrder.Output(ModelBytes.path(attempt.run()), SparkLearning.predictions(attempt.run()));
        Recipe recipe = attempt.run().plan().recipe();
        return run(order(attempt.pins(), pinned, learning(recipe, recipe.split()), output), attempt.job());
    }

    /** Trains the model of all rows again and answers its digest; writes nothing. */
    public String digest(DatasetPins pins, long labelVersion, Recipe recipe, JobContext job)
            throws InterruptedException {
        String table = LabelTable.spec(pins.labelSpec()).name();
        // No folds are cut, so the last step, which windows are counted back from, plays no part.
        TrainingOrder.Labels labels = new TrainingOrder.Labels(pins.label(), table, labelVersion, Integer.MAX_VALUE);
        return run(order(pins, labels, learning(recipe, null), null), job).modelSha256();
    }

    private TrainingAnswer run(TrainingOrder order, JobContext job) throws InterruptedException {
        return drivers.run(new SparkJob<>("training", MAIN, order, TrainingAnswer.class), StoppableProgress.of(job));
    }

    private static TrainingOrder.Learning learning(Recipe recipe, @Nullable String split) {
        int workers = Objects.requireNonNull(recipe.workers(), "a recipe for Spark names its workers");
        return new TrainingOrder.Learning(split, recipe.spec(), recipe.seed(), workers);
    }

    private static TrainingOrder order(
            DatasetPins pins,
            TrainingOrder.Labels labels,
            TrainingOrder.Learning learning,
            TrainingOrder.@Nullable Output output) {
        FeaturePin features = pins.features();
        return new TrainingOrder(
                new TrainingOrder.Universe(pins.listing(), pins.sourceVersion(), pins.minimumBars()),
                labels,
                new TrainingOrder.Features(features.table(), features.version(), features.outputs(), features.warmUp()),
                learning,
                output);
    }
}
