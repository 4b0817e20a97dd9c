package io.breadthflow.learning.score;

/** Probabilities of label 1, of a model or a baseline, for the same test rows. */
final class Forecast {

    /** Probabilities from here on mean label 1. */
    static final double CUT = 0.5;

    private final TestRows rows;
    private final double[] probability;

    Forecast(TestRows rows, double[] probability) {
        this.rows = rows;
        this.probability = probability;
    }

    TestRows rows() {
        return rows;
    }

    double probability(int row) {
        return probability[row];
    }

    double[] probabilities() {
        return probability.clone();
    }

    int predicted(int row) {
        return probability[row] >= CUT ? 1 : 0;
    }

    boolean correct(int row) {
        return predicted(row) == rows.truth(row);
    }
}
