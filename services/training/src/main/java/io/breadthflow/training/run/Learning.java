package io.breadthflow.training.run;

import io.breadthflow.learning.score.Predictions;
import java.util.List;
import java.util.Map;

/** How the models of one run are trained. */
interface Learning {

    /** Trains a model per fold and lets it predict the test rows, which it has not seen. */
    Tested test() throws Exception;

    /** Trains the model of all rows and stores it. */
    RunParts.Model train() throws Exception;

    /**
     * What the models of the folds have shown.
     *
     * @param symbols by instrument number
     * @param learningCurves log loss of each fold's test rows after each round
     * @param dropped bars that became no row, by reason
     */
    record Tested(
            List<String> symbols,
            Predictions predictions,
            List<List<Double>> learningCurves,
            Map<String, Long> dropped) {}
}
