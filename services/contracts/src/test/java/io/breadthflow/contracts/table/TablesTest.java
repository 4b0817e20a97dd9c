package io.breadthflow.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void everyFixedTableIsFoundByItsName() {
        assertThat(Tables.fixed())
                .isNotEmpty()
                .allSatisfy(spec -> assertThat(Tables.find(spec.name())).contains(spec));
        assertThat(Tables.find("nothing")).isEmpty();
    }

    @Test
    void everyColumnSaysWhatItHolds() {
        assertThat(Tables.fixed())
                .flatExtracting(TableSpec::columns)
                .allSatisfy(column -> assertThat(column.comment()).isNotBlank());
    }

    @Test
    void aFeatureTableHasOneDoublePerOutputUnderTheHashOfItsSet() {
        TableSpec spec = Tables.features("equities-daily", "1a2b3c4d", List.of("rsi_14", "return_1"));
        assertThat(spec.name()).isEqualTo("features_equities_daily_1a2b3c4d");
        assertThat(spec.writer()).isEqualTo(ServiceName.FEATURES);
        assertThat(spec.columns().stream()
                        .filter(column -> column.type() == ColumnType.DOUBLE)
                        .map(ColumnSpec::name))
                .containsExactly("rsi_14", "return_1");
    }

    @Test
    void aLabelTableBelongsToTraining() {
        assertThat(Tables.labels("next_day_direction", 1).name()).isEqualTo("labels_next_day_direction_v1");
        assertThat(Tables.labels("next_day_direction", 1).writer()).isEqualTo(ServiceName.TRAINING);
    }
}
