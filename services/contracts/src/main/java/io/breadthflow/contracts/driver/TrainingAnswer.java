package io.breadthflow.contracts.driver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answer of a training driver.
 *
 * @param rows rows of the dataset, which the model was trained on
 * @param dropped labels that became no row, by reason
 * @param learningCurves log loss of each fold's test rows after each round
 * @param example vectors of the first rows, null where an element is missing
 * @param modelSha256 of the model's bytes
 */
public record TrainingAnswer(
        long rows,
        Map<String, Long> dropped,
        List<List<Double>> learningCurves,
        List<List<@Nullable Float>> example,
        String modelSha256) {
    public TrainingAnswer {
        dropped = Map.copyOf(dropped);
        learningCurves = List.copyOf(learningCurves);
        example = List.copyOf(example);
    }
}
