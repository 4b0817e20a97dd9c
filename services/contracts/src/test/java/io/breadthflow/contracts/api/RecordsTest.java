package io.breadthflow.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.PipelineId;
import io.breadthflow.contracts.job.PipelineState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void collectionsAreCopiedIn() {
        List<String> items = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(items, null);
        items.add("b");
        assertThat(page.items()).containsExactly("a");

        Map<String, Long> reasons = new HashMap<>(Map.of("NULL_VALUE", 1L));
        DatasetResult result = new DatasetResult("ohlcv", 1, 1, 2, 1, 1, 0.5, reasons, false);
        reasons.clear();
        assertThat(result.reasons()).containsEntry("NULL_VALUE", 1L);
    }

    @Test
    void aProblemWithoutFieldErrorsHasAnEmptyList() {
        assertThat(new Problem("t", "title", 404, "detail", null, "NOT_FOUND", List.of()).errors())
                .isEmpty();
    }

    @Test
    void documentsOfPipelinesCannotBeChanged() {
        Map<String, Object> request = new HashMap<>(Map.of("listing", "us.equity"));
        List<String> after = new ArrayList<>(List.of("ingest"));
        Stage stage = new Stage("features", JobType.MATERIALIZE_FEATURES, request, after);
        List<Stage> stages = new ArrayList<>(List.of(stage));
        PipelineDocument document = new PipelineDocument("p", stages);
        request.clear();
        after.clear();
        stages.clear();
        assertThat(document.stages()).containsExactly(stage);
        assertThat(stage.request()).containsEntry("listing", "us.equity");
        assertThat(stage.after()).containsExactly("ingest");
        assertThatThrownBy(() -> document.stages().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> stage.request().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPipelineHasEndedInEveryStateButRunning() {
        assertThat(Stream.of(PipelineState.values()).filter(PipelineState::isTerminal))
                .containsExactly(PipelineState.SUCCEEDED, PipelineState.FAILED, PipelineState.CANCELLED);
        PipelineId id = PipelineId.create();
        assertThat(PipelineId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void theDefaultSimulationIsTheOneOfTheEvaluationProtocol() {
        assertThat(SimulationSpec.defaults()).isEqualTo(new SimulationSpec(42, 100, 1260, false));
        assertThat(CsvMapping.defaults().symbol()).isEqualTo("Name");
    }
}
