package io.breadthflow.learning.score;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.split.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Out-of-sample predictions of all folds beside what became true and what could be guessed without a model. */
public final class Predictions {

    private final Labels labels;
    private final List<Fold> folds;
    private final Columns columns;
    private final double[] trainRates;
    private final double @Nullable [] oracle;

    private Predictions(
            Labels labels, List<Fold> folds, Columns columns, double[] trainRates, double @Nullable [] oracle) {
        this.labels = labels;
        this.folds = folds;
        this.columns = columns;
        this.trainRates = trainRates;
        this.oracle = oracle;
    }

    /**
     * Collects the test rows of all folds, fold after fold.
     *
     * @param labels the rows that were split into the folds
     * @param persistence over every label there is, with the same instrument numbers
     * @throws IllegalArgumentException when there are no folds
     */
    public static Predictions of(Labels labels, List<FoldPrediction> predicted, Persistence persistence) {
        if (predicted.isEmpty()) {
            throw new IllegalArgumentException("no fold, no score");
        }
        Columns columns = Columns.ofSize(
                predicted.stream().mapToInt(fold -> fold.fold().testRows()).sum());
        List<Fold> folds = new ArrayList<>();
        double[] rates = new double[predicted.size()];
        int at = 0;
        for (FoldPrediction fold : predicted) {
            rates[folds.size()] = rate(labels, fold.fold().train());
            for (int i = 0, test[] = fold.fold().test(); i < test.length; i++, at++) {
                columns.fold[at] = folds.size();
                columns.row[at] = test[i];
                columns.probability[at] = fold.probabilities()[i];
                columns.persistence[at] = (byte) persistence.at(labels.instrument(test[i]), labels.eventTime(test[i]));
            }
            folds.add(fold.fold());
        }
        return new Predictions(labels, List.copyOf(folds), columns, rates, null);
    }

    private static double rate(Labels labels, int[] rows) {
        double ones = 0;
        for (int row : rows) {
            ones += labels.value(row);
        }
        return ones / rows.length;
    }

    /**
     * The same predictions beside the true probabilities of a simulator.
     *
     * @param probabilities true probability of label 1 per row of the labels that were split; only those of test rows
     *     are read
     * @throws IllegalArgumentException when a test row has none in [0, 1]
     */
    public Predictions withOracle(double[] probabilities) {
        double[] chosen = new double[size()];
        for (int row = 0; row < chosen.length; row++) {
            chosen[row] = probabilities[columns.row[row]];
            if (!(chosen[row] >= 0 && chosen[row] <= 1)) {
                throw new IllegalArgumentException(
                        "the oracle has no probability for test row " + row + ": " + chosen[row]);
            }
        }
        return new Predictions(labels, folds, columns, trainRates, chosen);
    }

    /** The labels that were split. */
    public Labels labels() {
        return labels;
    }

    /** The folds, in order. */
    public List<Fold> folds() {
        return folds;
    }

    /** Number of test rows of all folds. */
    public int size() {
        return columns.row.length;
    }

    /** The row of {@link #labels()} that is predicted. */
    public int labelRow(int row) {
        return columns.row[row];
    }

    /** Place of the row's fold in {@link #folds()}. */
    public int fold(int row) {
        return columns.fold[row];
    }

    /** The model's probability of label 1. */
    public double probability(int row) {
        return columns.probability[row];
    }

    /** The label, 0 or 1. */
    public int truth(int row) {
        return labels.value(columns.row[row]);
    }

    /** The instrument's last label known at that time, 0, 1 or {@link Persistence#UNKNOWN}. */
    public int persistence(int row) {
        return columns.persistence[row];
    }

    /** Share of label 1 among the training rows of the row's fold. */
    public double trainRate(int row) {
        return trainRates[columns.fold[row]];
    }

    /** True when the rows come from a simulator that knows the true probabilities. */
    public boolean hasOracle() {
        return oracle != null;
    }

    /** The true probability of label 1, NaN without an oracle. */
    public double oracle(int row) {
        return oracle == null ? Double.NaN : oracle[row];
    }

    double[] probabilities() {
        return columns.probability.clone();
    }

    double @Nullable [] oracles() {
        return oracle == null ? null : oracle.clone();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only handed over
    private record Columns(int[] fold, int[] row, double[] probability, byte[] persistence) {
        static Columns ofSize(int size) {
            return new Columns(new int[size], new int[size], new double[size], new byte[size]);
        }
    }
}
