package io.breadthflow.platform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BuiltInPipelinesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BuiltInPipelines pipelines = new BuiltInPipelines(JSON);

    @Test
    void theSimulatedMarketIsWrittenTakenInAndTrainedOn() {
        PipelineDocument document =
                pipelines.document(new PipelineRequest("simulated", null, null, true, Engine.SPARK));
        assertThat(document.name()).isEqualTo("simulated");
        assertThat(document.stages())
                .extracting(Stage::name)
                .containsExactly("simulate", "ingest", "features", "train:next_day_direction");
        assertThat(document.stages())
                .extracting(Stage::after)
                .containsExactly(List.of(), List.of("simulate"), List.of("ingest"), List.of("features"));
        assertThat(JSON.convertValue(document.stages().get(0).request().get("simulation"), SimulationSpec.class))
                .isEqualTo(SimulationSpec.defaults());
        assertThat(document.stages().get(1).request())
                .containsEntry("source", Map.of("from", "simulate.source"))
                .containsEntry("mode", "REPLACE");
        assertThat(document.stages().get(2).request())
                .containsEntry("featureSet", "equities-daily")
                .containsEntry("engine", "SPARK");
        assertThat(document.stages().get(3).request())
                .containsEntry("model", "simulated-direction-1d")
                .containsEntry("featureTable", Map.of("from", "features.table"))
                .containsEntry("force", true)
                .containsEntry("engine", "SPARK");
    }

    @Test
    void realBarsAreTakenInAndTrainTwoModels() {
        PipelineDocument document =
                pipelines.document(new PipelineRequest("equities-daily", "bars.csv", null, false, null));
        assertThat(document.stages())
                .extracting(Stage::name)
                .containsExactly("ingest", "features", "train:next_day_direction", "train:volatility_20d_above_median");
        assertThat(document.stages().get(0).request())
                .isEqualTo(Map.of("source", "bars.csv", "listing", "us.equity", "mode", "MERGE"));
        assertThat(document.stages().subList(2, 4))
                .allSatisfy(stage -> assertThat(stage.after()).containsExactly("features"))
                .allSatisfy(stage -> assertThat(stage.request())
                        .containsEntry("force", false)
                        .containsEntry("engine", null)
                        .containsEntry("featureVersion", Map.of("from", "features.version")));
        assertThat(document.stages())
                .extracting(stage -> stage.request().get("model"))
                .containsExactly(null, null, "equities-direction-1d", "equities-volatility-20d");
    }

    @Test
    void aSimulationThatIsGivenIsSimulated() {
        SimulationSpec given = new SimulationSpec(7, 12, 420, true);
        PipelineDocument document = pipelines.document(new PipelineRequest("simulated", null, given, false, null));
        assertThat(JSON.convertValue(document.stages().get(0).request().get("simulation"), SimulationSpec.class))
                .isEqualTo(given);
    }

    @Test
    void aDocumentIsTakenAsItIs() {
        PipelineDocument document = new PipelineDocument(
                "mine", List.of(new Stage("check", JobType.VALIDATE_TABLE, Map.of("table", "ohlcv"), List.of())));
        assertThat(pipelines.document(new PipelineRequest(null, null, null, false, null, document)))
                .isEqualTo(document);
        assertRefused(
                new PipelineRequest(null, "bars.csv", null, false, null, document),
                ErrorCode.INVALID_REQUEST,
                "Leave source, simulation, force and engine out");
        assertRefused(
                new PipelineRequest("simulated", null, null, false, null, document),
                ErrorCode.INVALID_REQUEST,
                "either a pipeline");
    }

    @Test
    void namesThePipelinesThereAre() {
        assertRefused(
                new PipelineRequest("equities", null, null, false, null),
                ErrorCode.NOT_FOUND,
                "Known are equities-daily, simulated.");
        assertRefused(
                new PipelineRequest(null, null, null, false, null, null),
                ErrorCode.INVALID_REQUEST,
                "one of equities-daily, simulated, or a document");
    }

    @Test
    void saysWhichParameterIsTooFewOrTooMany() {
        assertRefused(
                new PipelineRequest("equities-daily", null, null, false, null),
                ErrorCode.INVALID_REQUEST,
                "needs a source");
        assertRefused(
                new PipelineRequest("equities-daily", " ", null, false, null),
                ErrorCode.INVALID_REQUEST,
                "needs a source");
        assertRefused(
                new PipelineRequest("equities-daily", "bars.csv", SimulationSpec.defaults(), false, null),
                ErrorCode.INVALID_REQUEST,
                "simulates nothing");
        assertRefused(
                new PipelineRequest("simulated", "bars.csv", null, false, null),
                ErrorCode.INVALID_REQUEST,
                "takes no source");
    }

    private void assertRefused(PipelineRequest request, ErrorCode code, String message) {
        assertThatThrownBy(() -> pipelines.document(request))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
