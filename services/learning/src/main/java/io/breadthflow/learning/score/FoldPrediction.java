package io.breadthflow.learning.score;

import io.breadthflow.learning.split.Fold;

/**
 * Predictions of a fold's model for the fold's test rows.
 *
 * @param probabilities probability of label 1 per row of {@link Fold#test()}, in [0, 1]; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only handed over
public record FoldPrediction(Fold fold, float[] probabilities) {

    public FoldPrediction {
        if (probabilities.length != fold.testRows()) {
            throw new IllegalArgumentException("fold " + fold.index() + " has " + fold.testRows() + " test rows, but "
                    + probabilities.length + " predictions");
        }
        for (float probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + probability);
            }
        }
    }
}
