package io.breadthflow.contracts.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictedRowsTest {

    private static final PredictedRows ROWS =
            new PredictedRows(5, new int[] {0, 2, 4}, List.of(new float[] {0.25f}, new float[] {0.5f, Float.NaN}));

    @Test
    void areTheSameAfterTheirBytesWereRead() {
        PredictedRows read = PredictedRows.parse(ROWS.bytes());

        assertThat(read.labels()).isEqualTo(5);
        assertThat(read.kept()).containsExactly(0, 2, 4);
        assertThat(read.folds()).hasSize(2);
        assertThat(read.folds().get(0)).containsExactly(0.25f);
        assertThat(read.folds().get(1)).containsExactly(0.5f, Float.NaN);
    }

    @Test
    void refuseBytesThatAreTooFewOrTooMany() {
        byte[] bytes = ROWS.bytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PredictedRows.parse(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("end too early");
        }
        assertThatThrownBy(() -> PredictedRows.parse(Arrays.copyOf(bytes, bytes.length + 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than predictions");
    }
}
