package io.breadthflow.learning.score;

import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.label.Labels.Columns;
import io.breadthflow.learning.split.Fold;
import io.breadthflow.learning.split.WalkForward;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Complete panels of labels made for tests; a label is known half a step after the next step. */
final class SamplePanel {

    static final long STEP = 1000;

    private SamplePanel() {}

    /** Rows ordered by instrument, then step; the label is 1 where {@code realised} is positive. */
    static Labels labels(int instruments, int steps, IntToDoubleFunction realised) {
        int size = instruments * steps;
        double[] values = IntStream.range(0, size).mapToDouble(realised).toArray();
        byte[] labels = new byte[size];
        long[] time = new long[size];
        long[] end = new long[size];
        for (int row = 0; row < size; row++) {
            labels[row] = (byte) (values[row] > 0 ? 1 : 0);
            time[row] = row % steps * STEP;
            end[row] = time[row] + STEP + STEP / 2;
        }
        int[] instrument = IntStream.range(0, size).map(row -> row / steps).toArray();
        int[] step = IntStream.range(0, size).map(row -> row % steps).toArray();
        return new Labels(
                LabelCatalogue.find("next_day_direction").orElseThrow(),
                steps - 1,
                new Columns(instrument, step, time, end, labels, values));
    }

    static Labels random(int instruments, int steps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return labels(instruments, steps, row -> random.nextDouble() - 0.5);
    }

    /** Predictions of the folds of {@code split}: {@code probability} of each row of the labels. */
    static Predictions predictions(Labels labels, WalkForward split, IntToDoubleFunction probability) {
        List<FoldPrediction> folds = new ArrayList<>();
        for (Fold fold : split.split(labels)) {
            float[] probabilities = new float[fold.testRows()];
            int[] test = fold.test();
            for (int i = 0; i < test.length; i++) {
                probabilities[i] = (float) probability.applyAsDouble(test[i]);
            }
            folds.add(new FoldPrediction(fold, probabilities));
        }
        return Predictions.of(labels, folds, new Persistence(labels));
    }

    static Predictions random(int instruments, int steps, int testSteps, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        // coarse, so that there are ties
        return predictions(
                random(instruments, steps, seed),
                new WalkForward(2, testSteps, 0),
                row -> random.nextInt(0, 41) / 40.0);
    }
}
