package io.breadthflow.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableSpecTest {

    private static final ColumnSpec SYMBOL = ColumnSpec.required("symbol", ColumnType.STRING, "name");
    private static final ColumnSpec PRICE = ColumnSpec.decimal("price", 6, "price");

    @Test
    void findsColumnsByName() {
        TableSpec spec = spec("quotes", List.of(SYMBOL, PRICE), List.of("symbol"), List.of("price"));
        assertThat(spec.find("price")).contains(PRICE);
        assertThat(spec.find("size")).isEmpty();
        assertThat(spec.indexOf("price")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec.indexOf("size"))
                .withMessageContaining("no column size");
    }

    @Test
    void refusesAColumnTwiceAndUnknownPartitionsOrSortings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec("quotes", List.of(SYMBOL, SYMBOL), List.of(), List.of()))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec("quotes", List.of(SYMBOL), List.of("year"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec("quotes", List.of(SYMBOL), List.of(), List.of("time")));
    }

    @Test
    void refusesNamesThatAreNoFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec("../quotes", List.of(SYMBOL), List.of(), List.of()))
                .withMessageContaining("snake case");
    }

    @Test
    void onlyDecimalsHaveAScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnSpec("n", ColumnType.LONG, 2, false, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnSpec.decimal("n", 19, ""));
        assertThat(ColumnSpec.optional("n", ColumnType.INT, "").nullable()).isTrue();
    }

    private static TableSpec spec(String name, List<ColumnSpec> columns, List<String> partitions, List<String> sort) {
        return new TableSpec(name, 1, ServiceName.INGESTION, columns, partitions, sort);
    }
}
