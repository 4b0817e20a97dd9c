package io.breadthflow.training.dataset;

/** Sorts rows by symbol, then time, as a permutation: a stable merge sort over primitive columns, without row objects. */
final class RowOrder {
    private final int[] symbol;
    private final long[] time;
    private final int[] order;
    private final int[] spare;

    private RowOrder(int[] symbol, long[] time) {
        this.symbol = symbol;
        this.time = time;
        this.order = new int[symbol.length];
        this.spare = new int[symbol.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** Rows in ascending order of {@code symbol}, then {@code time}; equal keys keep their order. */
    static int[] of(int[] symbol, long[] time) {
        RowOrder sort = new RowOrder(symbol, time);
        sort.sort(0, symbol.length);
        return sort.order;
    }

    private void sort(int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        if (compare(order[middle - 1], order[middle]) > 0) {
            merge(from, middle, to);
        }
    }

    private void merge(int from, int middle, int to) {
        System.arraycopy(order, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int i = from; left < middle; i++) {
            boolean takeRight = right < to && compare(spare[left], order[right]) > 0;
            order[i] = takeRight ? order[right++] : spare[left++];
        }
    }

    private int compare(int a, int b) {
        int bySymbol = Integer.compare(symbol[a], symbol[b]);
        return bySymbol != 0 ? bySymbol : Long.compare(time[a], time[b]);
    }
}
