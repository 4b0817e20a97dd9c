package io.breadthflow.learning.score;

import java.util.Arrays;

/** Rules that need no model; each is scored on the very rows the model is scored on. */
public enum Baseline {
    /** The share of label 1 among the test rows, for every row: the best constant, known only afterwards. */
    MAJORITY("majority") {
        @Override
        double[] probabilities(Predictions predictions) {
            double ones = 0;
            for (int row = 0; row < predictions.size(); row++) {
                ones += predictions.truth(row);
            }
            double[] constant = new double[predictions.size()];
            Arrays.fill(constant, ones / predictions.size());
            return constant;
        }
    },
    /** The share of label 1 among the training rows of the row's fold. */
    TRAIN_MAJORITY("trainMajority") {
        @Override
        double[] probabilities(Predictions predictions) {
            double[] rates = new double[predictions.size()];
            for (int row = 0; row < rates.length; row++) {
                rates[row] = predictions.trainRate(row);
            }
            return rates;
        }
    },
    /** The last label of the instrument that was known, as certainty; the training share where there is none. */
    PERSISTENCE("persistence") {
        @Override
        double[] probabilities(Predictions predictions) {
            double[] last = new double[predictions.size()];
            for (int row = 0; row < last.length; row++) {
                int known = predictions.persistence(row);
                last[row] = known == Persistence.UNKNOWN ? predictions.trainRate(row) : known;
            }
            return last;
        }
    };

    private final String key;

    Baseline(String key) {
        this.key = key;
    }

    /** Name in reports, lower camel case. */
    public String key() {
        return key;
    }

    /** Probability of label 1 per row of {@code predictions}. */
    abstract double[] probabilities(Predictions predictions);
}
