package io.breadthflow.learning.score;

/**
 * Counts of a binary forecast; label 1 is "positive". A ratio with nothing to divide by is NaN.
 *
 * @param truePositives rows of label 1 predicted 1
 * @param falsePositives rows of label 0 predicted 1
 * @param trueNegatives rows of label 0 predicted 0
 * @param falseNegatives rows of label 1 predicted 0
 */
record Confusion(double truePositives, double falsePositives, double trueNegatives, double falseNegatives) {

    double accuracy() {
        return (truePositives + trueNegatives) / (truePositives + falsePositives + trueNegatives + falseNegatives);
    }

    double precision() {
        return truePositives / (truePositives + falsePositives);
    }

    double recall() {
        return truePositives / (truePositives + falseNegatives);
    }

    /** Share of label 0 that is recognised. */
    private double specificity() {
        return trueNegatives / (trueNegatives + falsePositives);
    }

    /** Mean of recall and specificity. */
    double balancedAccuracy() {
        return (recall() + specificity()) / 2;
    }

    /** Harmonic mean of precision and recall (van Rijsbergen 1979), 0 when nothing is recognised. */
    double f1() {
        return 2 * truePositives / (2 * truePositives + falsePositives + falseNegatives);
    }

    /** Correlation of prediction and label (Matthews 1975). */
    double mcc() {
        double ones = (truePositives + falsePositives) * (truePositives + falseNegatives);
        double zeros = (trueNegatives + falsePositives) * (trueNegatives + falseNegatives);
        double product = Math.sqrt(ones) * Math.sqrt(zeros);
        double covariance = truePositives * trueNegatives - falsePositives * falseNegatives;
        return product == 0 ? Double.NaN : covariance / product;
    }
}
