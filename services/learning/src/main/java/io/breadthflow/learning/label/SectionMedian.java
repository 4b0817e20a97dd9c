package io.breadthflow.learning.label;

import io.breadthflow.learning.label.Labels.Columns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Medians over all instruments of one event time; a label that uses one is known when the last of them is. */
final class SectionMedian {

    private final Columns columns;
    private final int[] byTime;

    SectionMedian(Columns columns) {
        this.columns = columns;
        this.byTime = IntStream.range(0, columns.eventTime().length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> columns.eventTime()[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Writes each row's median to {@code medians} and moves its information end to the latest of its event time. */
    void fill(double[] medians) {
        int from = 0;
        while (from < byTime.length) {
            int to = from + 1;
            while (to < byTime.length && time(to) == time(from)) {
                to++;
            }
            fill(medians, from, to);
            from = to;
        }
    }

    private long time(int position) {
        return columns.eventTime()[byTime[position]];
    }

    private void fill(double[] medians, int from, int to) {
        double[] values = new double[to - from];
        long end = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            values[i - from] = columns.realised()[byTime[i]];
            end = Math.max(end, columns.informationEnd()[byTime[i]]);
        }
        double median = median(values);
        for (int i = from; i < to; i++) {
            medians[byTime[i]] = median;
            columns.informationEnd()[byTime[i]] = end;
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
