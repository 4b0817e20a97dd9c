package io.breadthflow.lake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSortTest {
    @Test
    void sortsBySymbolThenTime() {
        int[] order = sorted(new int[] {1, 0, 1, 0}, new long[] {10, 40, 5, 30});

        assertThat(order).containsExactly(3, 1, 2, 0);
    }

    @Test
    void keepsTheOrderOfEqualKeys() {
        int[] order = sorted(new int[] {1, 0, 1, 1}, new long[] {7, 7, 7, 7});

        assertThat(order).containsExactly(1, 0, 2, 3);
    }

    @Test
    void agreesWithAComparatorOnRandomRows() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            int rows = random.nextInt(60);
            int[] symbol = random.ints(rows, 0, 5).toArray();
            long[] time = random.longs(rows, 0, 9).toArray();

            assertThat(sorted(symbol, time)).containsExactly(naive(symbol, time));
        }
    }

    @Test
    void givesRowsInOrderBack() {
        int[] rows = {4, 2, 9};

        assertThat(RowSort.sorted(rows, (left, right) -> 0)).isSameAs(rows);
        assertThat(RowSort.sorted(rows, Integer::compare)).containsExactly(2, 4, 9);
        assertThat(rows).containsExactly(4, 2, 9);
    }

    private static int[] sorted(int[] symbol, long[] time) {
        return RowSort.sorted(symbol.length, (left, right) -> {
            int bySymbol = Integer.compare(symbol[left], symbol[right]);
            return bySymbol != 0 ? bySymbol : Long.compare(time[left], time[right]);
        });
    }

    private static int[] naive(int[] symbol, long[] time) {
        return IntStream.range(0, symbol.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> symbol[row]).thenComparingLong(row -> time[row]))
                .mapToInt(row -> row)
                .toArray();
    }
}
