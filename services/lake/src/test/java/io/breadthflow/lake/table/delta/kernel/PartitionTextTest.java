package io.breadthflow.lake.table.delta.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.lake.table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTextTest {

    private static ColumnSpec column(ColumnType type) {
        return ColumnSpec.required("c", type, "partition");
    }

    @Test
    void writesAndReadsValuesAsText() {
        for (ColumnType type :
                List.of(ColumnType.STRING, ColumnType.INT, ColumnType.LONG, ColumnType.DATE, ColumnType.BOOLEAN)) {
            String text = switch (type) {
                case DATE -> "2026-11-22";
                case BOOLEAN -> "true";
                default -> "-17";
            };
            Column values = PartitionText.column(column(type), text, 3);

            assertThat(values.size()).isEqualTo(3);
            assertThat(PartitionText.of(column(type), values, 2)).isEqualTo(text);
            assertThat(PartitionText.supports(type)).isTrue();
            Column absent = PartitionText.column(column(type), null, 2);
            assertThat(absent.isNull(1)).isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> PartitionText.of(column(type), absent, 0));
        }
        assertThat(PartitionText.supports(ColumnType.DOUBLE)).isFalse();
    }

    @Test
    void ordersNumbersBySize() {
        assertThat(PartitionText.compare(column(ColumnType.INT), "9", "10")).isNegative();
        assertThat(PartitionText.compare(column(ColumnType.STRING), "9", "10")).isPositive();
        assertThat(PartitionText.compare(column(ColumnType.DATE), "2026-01-02", "2026-01-10"))
                .isNegative();
        assertThat(PartitionText.compare(column(ColumnType.INT), null, "1")).isNegative();
        assertThat(PartitionText.compare(column(ColumnType.INT), null, null)).isZero();
    }
}
