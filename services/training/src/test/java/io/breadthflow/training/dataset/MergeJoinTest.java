package io.breadthflow.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.lake.bar.PanelIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MergeJoinTest {
    private static final PanelIndex PANEL =
            new PanelIndex(List.of("AAPL", "MSFT"), new int[] {0, 3, 5}, new long[] {10, 20, 30, 10, 30});

    @Test
    void findsRowsInOrder() {
        MergeJoin join = new MergeJoin(PANEL);

        assertThat(join.find(0, 10)).isZero();
        assertThat(join.find(0, 30)).isEqualTo(2);
        assertThat(join.find(1, 10)).isEqualTo(3);
        assertThat(join.find(1, 30)).isEqualTo(4);
    }

    @Test
    void findsNothingBetweenBeforeAndAfterTheRows() {
        MergeJoin join = new MergeJoin(PANEL);

        assertThat(join.find(0, 5)).isEqualTo(MergeJoin.NONE);
        assertThat(join.find(0, 15)).isEqualTo(MergeJoin.NONE);
        assertThat(join.find(0, 31)).isEqualTo(MergeJoin.NONE);
        assertThat(join.find(-1, 10)).isEqualTo(MergeJoin.NONE);
    }

    @Test
    void startsOverWhereTheTableDoes() {
        MergeJoin join = new MergeJoin(PANEL);
        join.find(0, 30);

        assertThat(join.find(0, 10)).isZero();
    }

    @Test
    void refusesAPanelWithTwoRowsAtOneTime() {
        assertThatThrownBy(() -> new PanelIndex(List.of("AAPL"), new int[] {0, 2}, new long[] {10, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AAPL");
    }

    @Test
    void agreesWithAHashMapOnRandomPanelsInAnyOrderOfCalls() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            PanelIndex panel = randomPanel(random);
            Map<String, Integer> naive = naive(panel);
            MergeJoin join = new MergeJoin(panel);
            for (int call = 0; call < 60; call++) {
                int ordinal = random.nextInt(panel.symbols().size());
                long time = random.nextInt(30);

                assertThat(join.find(ordinal, time))
                        .isEqualTo(naive.getOrDefault(ordinal + "@" + time, MergeJoin.NONE));
            }
        }
    }

    private static PanelIndex randomPanel(SplittableRandom random) {
        List<String> symbols = List.of("A", "B", "C");
        List<Long> times = new ArrayList<>();
        int[] start = new int[symbols.size() + 1];
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            for (long time = 0; time < 30; time++) {
                if (random.nextInt(3) == 0) {
                    times.add(time);
                }
            }
            start[symbol + 1] = times.size();
        }
        return new PanelIndex(
                symbols, start, times.stream().mapToLong(Long::longValue).toArray());
    }

    private static Map<String, Integer> naive(PanelIndex panel) {
        Map<String, Integer> rows = new HashMap<>();
        for (int symbol = 0; symbol < panel.symbols().size(); symbol++) {
            for (int row = panel.start(symbol); row < panel.end(symbol); row++) {
                rows.put(symbol + "@" + panel.time(row), row);
            }
        }
        return rows;
    }
}
