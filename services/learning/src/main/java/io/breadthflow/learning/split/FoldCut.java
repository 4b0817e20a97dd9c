package io.breadthflow.learning.split;

import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.split.Fold.TestWindow;
import io.breadthflow.learning.split.Fold.Withheld;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cuts one fold: the test rows are those of the steps {@code [from, to)}. */
final class FoldCut {

    private final Labels labels;
    private final int from;
    private final int to;

    FoldCut(Labels labels, int from, int to) {
        this.labels = labels;
        this.from = from;
        this.to = to;
    }

    Fold cut(int index, int embargo) {
        int[] test = rows(row -> labels.step(row) >= from && labels.step(row) < to);
        if (test.length == 0) {
            throw new IllegalArgumentException("fold " + index + " has no labelled rows to test on in the steps " + from
                    + " to " + (to - 1) + ": take fewer or other test steps");
        }
        TestWindow window = window(test);
        int[] before = rows(row -> labels.step(row) < from);
        int[] unpurged = filter(before, row -> labels.informationEnd(row) < window.firstEventTime());
        int[] train = filter(unpurged, row -> labels.step(row) < from - embargo);
        if (train.length == 0) {
            throw new IllegalArgumentException("fold " + index + " has no rows to train on before step " + from
                    + ": take fewer test steps or more data");
        }
        Withheld withheld = new Withheld(before.length - unpurged.length, unpurged.length - train.length);
        return new Fold(index, train, test, window, withheld);
    }

    private TestWindow window(int[] test) {
        long first = Arrays.stream(test).mapToLong(labels::eventTime).min().getAsLong();
        long last = Arrays.stream(test).mapToLong(labels::eventTime).max().getAsLong();
        return new TestWindow(first, last);
    }

    private int[] rows(IntPredicate keep) {
        return IntStream.range(0, labels.size()).filter(keep).toArray();
    }

    private static int[] filter(int[] rows, IntPredicate keep) {
        return Arrays.stream(rows).filter(keep).toArray();
    }
}
