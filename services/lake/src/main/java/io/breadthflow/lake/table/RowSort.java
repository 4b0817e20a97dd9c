package io.breadthflow.lake.table;

import java.util.stream.IntStream;

/** A stable merge sort of row numbers, without objects per row; what is in order already costs one look at every row. */
public final class RowSort {

    /** An order of rows, by their numbers. */
    @FunctionalInterface
    public interface Order {

        /** Negative when {@code left} comes first, positive when {@code right} does, 0 when neither has to. */
        int compare(int left, int right);
    }

    private final Order order;

    private RowSort(Order order) {
        this.order = order;
    }

    /** The numbers 0 to {@code size - 1} in order; equal rows keep theirs. */
    public static int[] sorted(int size, Order order) {
        return sorted(IntStream.range(0, size).toArray(), order);
    }

    /** {@code rows} in order, equal rows as they were; the array itself when it is so already. */
    public static int[] sorted(int[] rows, Order order) {
        if (isSorted(rows, order)) {
            return rows;
        }
        int[] sorted = rows.clone();
        new RowSort(order).sort(rows.clone(), sorted, 0, rows.length);
        return sorted;
    }

    private static boolean isSorted(int[] rows, Order order) {
        for (int i = 1; i < rows.length; i++) {
            if (order.compare(rows[i - 1], rows[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Sorts {@code target} between the bounds; {@code source} holds the same numbers. */
    private void sort(int[] source, int[] target, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(target, source, from, middle);
        sort(target, source, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right >= to || (left < middle && order.compare(source[left], source[right]) <= 0);
            target[at] = source[takeLeft ? left++ : right++];
        }
    }
}
