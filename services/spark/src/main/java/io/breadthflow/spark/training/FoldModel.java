package io.breadthflow.spark.training;

import java.util.Arrays;
import java.util.List;

/**
 * A model and what it predicts.
 *
 * @param model its bytes
 * @param logLoss of the test rows after each round; empty without test rows
 * @param predictions for the test rows, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to a file, never compared
record FoldModel(byte[] model, List<Double> logLoss, float[] predictions) {

    /** Puts the shares of the workers together, which are in the order of the rows. */
    static FoldModel of(List<TrainedShare> shares) {
        int rows = shares.stream().mapToInt(share -> share.predictions().length).sum();
        float[] predictions = new float[rows];
        int at = 0;
        for (TrainedShare share : shares) {
            System.arraycopy(share.predictions(), 0, predictions, at, share.predictions().length);
            at += share.predictions().length;
        }
        TrainedShare first = shares.get(0);
        return new FoldModel(
                first.model(), Arrays.stream(first.logLoss()).boxed().toList(), predictions);
    }
}
