package io.breadthflow.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.pipeline.PipelinePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void collectionsAreCopiedIn() {
        List<String> items = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(items, null);
        items.add("b");
        assertThat(page.items()).containsExactly("a");

        Map<String, Long> reasons = new HashMap<>(Map.of("NULL_VALUE", 1L));
        DatasetResult result = new DatasetResult("ohlcv", 1, 2, 1, 1, 0.5, reasons, false);
        reasons.clear();
        assertThat(result.reasons()).containsEntry("NULL_VALUE", 1L);
    }

    @Test
    void aProblemWithoutFieldErrorsHasAnEmptyList() {
        assertThat(new Problem("t", "title", 404, "detail", null, "NOT_FOUND", List.of()).errors())
                .isEmpty();
    }

    @Test
    void plansCannotBeChanged() {
        PipelinePlan plan = new PipelinePlan(
                "equities-daily", List.of(new PipelinePlan.TrainingPlan("m", "next_day_direction")), false, null);
        assertThatThrownBy(() -> plan.trainings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theDefaultSimulationIsTheOneOfTheEvaluationProtocol() {
        assertThat(SimulationSpec.defaults()).isEqualTo(new SimulationSpec(42, 100, 1260, false));
        assertThat(CsvMapping.defaults().symbol()).isEqualTo("Name");
    }
}
