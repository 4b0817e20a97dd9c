package io.breadthflow.lake.table.delta.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.TestTables;
import io.breadthflow.lake.table.delta.kernel.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static TableSpec sortedBy(List<String> columns) {
        TableSpec every = TestTables.EVERY_TYPE;
        return new TableSpec("t", 1, every.writer(), every.columns(), List.of(), columns);
    }

    @Test
    void ordersEveryTypeAndKeepsEqualRowsInOrder() {
        Columns rows = TestTables.everyType(300);
        int[] shuffled = IntStream.range(0, 300).toArray();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swap;
        }
        for (ColumnSpec column : TestTables.EVERY_TYPE.columns()) {
            RowOrder order = RowOrder.of(sortedBy(List.of(column.name(), "id")), rows);

            int[] sorted = order.sort(shuffled);

            assertThat(sorted).containsExactlyInAnyOrder(IntStream.range(0, 300).toArray());
            assertThat(order.sort(sorted)).isSameAs(sorted);
            boolean[] nulls = new boolean[300];
            for (int i = 0; i < 300; i++) {
                nulls[i] = rows.get(column.name()).isNull(sorted[i]);
            }
            assertThat(IntStream.range(1, 300).noneMatch(i -> nulls[i] && !nulls[i - 1]))
                    .as("nulls of %s come first", column.name())
                    .isTrue();
        }
    }

    @Test
    void ordersTextsByCodePoint() {
        List<String> texts = new ArrayList<>(List.of("\uFFFD", "b", "\uD83D\uDCC8", "a", "ab", ""));

        texts.sort(CodePoints::compare);

        assertThat(texts).containsExactly("", "a", "ab", "b", "\uFFFD", "\uD83D\uDCC8");
        assertThat(CodePoints.compare("\uD83D\uDCC8", "\uD83D\uDCC9")).isNegative();
    }
}
