package io.breadthflow.learning.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Facts of the test rows that do not depend on the model: label, realised value, step and bootstrap block. */
final class TestRows {

    private final int[] truth;
    private final double[] realised;
    private final int[] step;
    private final int steps;
    private final int blockSteps;

    /** @param blockSteps steps of one block; the steps that have rows are cut into blocks, the first on */
    TestRows(Predictions predictions, int blockSteps) {
        this.blockSteps = blockSteps;
        int size = predictions.size();
        this.truth = IntStream.range(0, size).map(predictions::truth).toArray();
        this.realised = IntStream.range(0, size)
                .mapToDouble(row -> predictions.labels().realised(predictions.labelRow(row)))
                .toArray();
        int[] calendar = IntStream.range(0, size)
                .map(row -> predictions.labels().step(predictions.labelRow(row)))
                .toArray();
        int[] distinct = Arrays.stream(calendar).sorted().distinct().toArray();
        this.steps = distinct.length;
        this.step = Arrays.stream(calendar)
                .map(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }

    int size() {
        return truth.length;
    }

    int truth(int row) {
        return truth[row];
    }

    double realised(int row) {
        return realised[row];
    }

    /** Rank of the row's step among those that have rows. */
    int step(int row) {
        return step[row];
    }

    int steps() {
        return steps;
    }

    int block(int row) {
        return blockOfStep(step[row]);
    }

    int blockOfStep(int rank) {
        return rank / blockSteps;
    }

    int blocks() {
        return (steps + blockSteps - 1) / blockSteps;
    }

    /** Rows of each step, in rising order. */
    int[][] byStep() {
        return Grouping.of(step, steps);
    }
}
