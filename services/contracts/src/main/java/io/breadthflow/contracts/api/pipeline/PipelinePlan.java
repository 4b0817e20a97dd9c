package io.breadthflow.contracts.api.pipeline;

import io.breadthflow.contracts.api.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows an ingestion: carried from job to job, each completing transaction posts the next.
 *
 * @param featureSet name in the catalogue, as {@code equities-daily}
 * @param trainings models to train on it
 * @param force train even where a run with the same inputs exists
 * @param engine where features and models are computed; null leaves each to the size of its input
 */
public record PipelinePlan(
        String featureSet,
        List<TrainingPlan> trainings,
        boolean force,
        @Nullable Engine engine) {

    public PipelinePlan {
        trainings = List.copyOf(trainings);
    }

    /**
     * One model to train.
     *
     * @param model name in the registry
     * @param label label spec, as {@code next_day_direction}
     */
    public record TrainingPlan(String model, String label) {}
}
