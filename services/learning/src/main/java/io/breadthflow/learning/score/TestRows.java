package io.breadthflow.learning.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Facts of the test rows that do not depend on the model: label, realised value, session and bootstrap block. */
final class TestRows {

    private final int[] truth;
    private final double[] realised;
    private final int[] session;
    private final int sessions;
    private final int blockSessions;

    /** @param blockSessions sessions of one block; the sessions that have rows are cut into blocks, the first on */
    TestRows(Predictions predictions, int blockSessions) {
        this.blockSessions = blockSessions;
        int size = predictions.size();
        this.truth = IntStream.range(0, size).map(predictions::truth).toArray();
        this.realised = IntStream.range(0, size)
                .mapToDouble(row -> predictions.labels().realised(predictions.labelRow(row)))
                .toArray();
        int[] calendar = IntStream.range(0, size)
                .map(row -> predictions.labels().session(predictions.labelRow(row)))
                .toArray();
        int[] distinct = Arrays.stream(calendar).sorted().distinct().toArray();
        this.sessions = distinct.length;
        this.session = Arrays.stream(calendar)
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

    /** Rank of the row's session among those that have rows. */
    int session(int row) {
        return session[row];
    }

    int sessions() {
        return sessions;
    }

    int block(int row) {
        return blockOfSession(session[row]);
    }

    int blockOfSession(int rank) {
        return rank / blockSessions;
    }

    int blocks() {
        return (sessions + blockSessions - 1) / blockSessions;
    }

    /** Rows of each session, in rising order. */
    int[][] bySession() {
        return Grouping.of(session, sessions);
    }
}
