package io.breadthflow.lake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatedKeysTest {

    private static final List<ColumnSpec> KEY = List.of(
            ColumnSpec.required("symbol", ColumnType.STRING, "name"),
            ColumnSpec.required("at", ColumnType.TIMESTAMP, "time"));

    @Test
    void everyRowOfARepeatedKeyIsFoundAsByCounting() {
        Random random = new Random(3);
        int size = 5_000;
        int[] codes = random.ints(size, 0, 40).toArray();
        long[] times =
                random.longs(size, 0, 200).map(day -> day * 86_400_000_000L).toArray();
        String[] symbols = random.ints(40, 0, 1_000).mapToObj(Integer::toString).toArray(String[]::new);
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < size; row++) {
            counts.merge(symbols[codes[row]] + "@" + times[row], 1, Integer::sum);
        }
        BitSet expected = new BitSet();
        for (int row = 0; row < size; row++) {
            expected.set(row, counts.get(symbols[codes[row]] + "@" + times[row]) > 1);
        }

        assertThat(expected.cardinality()).isBetween(1, size - 1);
        assertThat(RepeatedKeys.in(KEY, rows(codes, symbols, times))).isEqualTo(expected);
    }

    @Test
    void oneTextUnderTwoCodesIsOneText() {
        Columns rows = rows(new int[] {0, 1}, new String[] {"A", "A"}, new long[] {1, 1});

        assertThat(RepeatedKeys.in(KEY, rows).cardinality()).isEqualTo(2);
    }

    @Test
    void aKeyWithANullIsNoKey() {
        Columns rows = rows(new int[] {-1, -1, 0}, new String[] {"A"}, new long[] {1, 1, 1});

        assertThat(RepeatedKeys.in(KEY, rows).isEmpty()).isTrue();
    }

    private static Columns rows(int[] codes, String[] symbols, long[] times) {
        return Columns.ofSize(codes.length)
                .add("symbol", new Column.Strings(codes, symbols))
                .longs("at", times)
                .build();
    }
}
