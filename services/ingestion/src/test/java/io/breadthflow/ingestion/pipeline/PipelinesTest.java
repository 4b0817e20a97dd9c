package io.breadthflow.ingestion.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.api.ingestion.IngestMode;
import io.breadthflow.contracts.api.ingestion.IngestRequest;
import io.breadthflow.contracts.api.ingestion.SimulateRequest;
import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.pipeline.PipelinePlan;
import io.breadthflow.contracts.api.pipeline.PipelinePlan.TrainingPlan;
import io.breadthflow.contracts.api.pipeline.PipelineRequest;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.ingestion.ingest.IngestAdmission;
import io.breadthflow.ingestion.source.BarSources;
import io.breadthflow.ingestion.source.SourceRoots;
import io.breadthflow.ingestion.source.csv.CsvBarSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelinesTest {

    private final Pipelines pipelines =
            new Pipelines(new IngestAdmission(new BarSources(List.of(new CsvBarSource(new SourceRoots(List.of()))))));

    @Test
    void simulatesTheDefaultMarketAndTrainsItsDirection() {
        Pipelines.RootJob root = pipelines.root(new PipelineRequest("simulated", null, null, true, Engine.SPARK));
        assertThat(root.type()).isEqualTo(JobType.SIMULATE_MARKET);
        assertThat(root.request())
                .isEqualTo(new SimulateRequest(
                        SimulationSpec.defaults(),
                        new PipelinePlan(
                                "equities-daily",
                                List.of(new TrainingPlan("simulated-direction-1d", "next_day_direction")),
                                true,
                                Engine.SPARK)));
    }

    @Test
    void mergesTheSourceOfEquitiesAndTrainsTwoModels() {
        Pipelines.RootJob root = pipelines.root(new PipelineRequest("equities-daily", "bars.csv", null, false, null));
        assertThat(root.type()).isEqualTo(JobType.INGEST_BARS);
        assertThat(root.request())
                .isEqualTo(new IngestRequest(
                        "bars.csv",
                        "us.equity",
                        CsvMapping.defaults(),
                        IngestMode.MERGE,
                        new PipelinePlan(
                                "equities-daily",
                                List.of(
                                        new TrainingPlan("equities-direction-1d", "next_day_direction"),
                                        new TrainingPlan("equities-volatility-20d", "volatility_20d_above_median")),
                                false,
                                null)));
    }

    @Test
    void namesThePipelinesThereAre() {
        assertRefused(
                new PipelineRequest("equities", null, null, false, null),
                ErrorCode.NOT_FOUND,
                "equities-daily, simulated");
    }

    @Test
    void refusesRequestsThatContradictThePipeline() {
        assertRefused(
                new PipelineRequest("equities-daily", null, null, false, null),
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
        assertRefused(
                new PipelineRequest("simulated", null, new SimulationSpec(1, 1, 1260, false), false, null),
                ErrorCode.INVALID_REQUEST,
                "2 to 9999 instruments");
    }

    private void assertRefused(PipelineRequest request, ErrorCode code, String message) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> pipelines.root(request))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
