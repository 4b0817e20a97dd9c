package io.breadthflow.lake.table;

import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void putsPartsBehindEachOther() {
        Columns rows = TestTables.everyType(50);
        Columns first = rows.select(IntStream.range(0, 20).toArray());
        Columns second = rows.select(IntStream.range(20, 50).toArray());
        Columns none = Columns.none(TestTables.EVERY_TYPE.columns());

        Columns joined = Columns.concat(List.of(none, first, second));

        assertThat(texts(joined)).isEqualTo(texts(rows));
        assertThat(joined.longs("id").get(20)).isEqualTo(20);
        assertThat(Columns.concat(List.of(rows))).isSameAs(rows);
        assertThat(none.size()).isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.concat(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.concat(List.of(
                        Columns.ofSize(1).constant("a", "x").build(),
                        Columns.ofSize(1).constant("b", "x").build())));
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.ofSize(2).longs("a", new long[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.ofSize(1).constant("a", "x").constant("a", "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.ofSize(1).build().get("a"));
    }

    @Test
    void codesTexts() {
        Column.Strings column =
                Columns.ofSize(3).strings("a", List.of("x", "y", "x")).build().strings("a");

        assertThat(column.dictionarySize()).isEqualTo(2);
        assertThat(column.code(2)).isEqualTo(column.code(0));
        assertThatIllegalStateException().isThrownBy(() -> new Column.Strings(new int[] {-1}, new String[0]).get(0));
    }

    @Test
    void namesPartitionsInOneOrder() {
        assertThat(new Partition(java.util.Map.of("b", "2", "a", "1"))).hasToString("{a=1, b=2}");
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitId(" ", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitId("a", -1));
    }
}
