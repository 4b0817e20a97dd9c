package io.breadthflow.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    @Test
    void sortsBySymbolThenTime() {
        int[] order = RowOrder.of(new int[] {1, 0, 1, 0}, new long[] {10, 40, 5, 30});

        assertThat(order).containsExactly(3, 1, 2, 0);
    }

    @Test
    void keepsTheOrderOfEqualKeys() {
        int[] order = RowOrder.of(new int[] {1, 0, 1, 1}, new long[] {7, 7, 7, 7});

        assertThat(order).containsExactly(1, 0, 2, 3);
    }

    @Test
    void agreesWithAComparatorOnRandomRows() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            int rows = random.nextInt(60);
            int[] symbol = random.ints(rows, 0, 5).toArray();
            long[] time = random.longs(rows, 0, 9).toArray();

            assertThat(RowOrder.of(symbol, time)).containsExactly(naive(symbol, time));
        }
    }

    private static int[] naive(int[] symbol, long[] time) {
        return IntStream.range(0, symbol.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> symbol[row]).thenComparingLong(row -> time[row]))
                .mapToInt(row -> row)
                .toArray();
    }
}
