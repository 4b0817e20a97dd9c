package io.breadthflow.ingestion.pipeline;

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
import io.breadthflow.ingestion.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The built-in pipelines by name. One more is one more entry. */
public final class Pipelines {

    private final IngestAdmission admission;

    private final Map<String, Pipeline> byName = Map.of(
            "simulated",
            new Pipeline(
                    this::simulation,
                    "equities-daily",
                    List.of(new TrainingPlan("simulated-direction-1d", "next_day_direction"))),
            "equities-daily",
            new Pipeline(
                    this::equities,
                    "equities-daily",
                    List.of(
                            new TrainingPlan("equities-direction-1d", "next_day_direction"),
                            new TrainingPlan("equities-volatility-20d", "volatility_20d_above_median"))));

    public Pipelines(IngestAdmission admission) {
        this.admission = admission;
    }

    /** The first job of the pipeline {@code request} asks for; it carries the plan of the others. */
    RootJob root(PipelineRequest request) {
        Pipeline pipeline = byName.get(request.pipeline());
        if (pipeline == null) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND,
                    "There is no pipeline '" + request.pipeline() + "'. Known are "
                            + String.join(", ", new TreeMap<>(byName).keySet()) + ".");
        }
        PipelinePlan plan =
                new PipelinePlan(pipeline.featureSet(), pipeline.trainings(), request.force(), request.engine());
        return pipeline.start().root(request, plan);
    }

    private RootJob simulation(PipelineRequest request, PipelinePlan plan) {
        if (request.source() != null) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The pipeline 'simulated' makes its own files and takes no source. Leave it out, or run"
                            + " 'equities-daily' on it.");
        }
        SimulationSpec asked = request.simulation();
        SimulationSpec simulation = asked == null ? SimulationSpec.defaults() : asked;
        Simulation.market(simulation);
        return new RootJob(JobType.SIMULATE_MARKET, new SimulateRequest(simulation, plan));
    }

    private RootJob equities(PipelineRequest request, PipelinePlan plan) {
        if (request.simulation() != null) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The pipeline 'equities-daily' reads real files and simulates nothing. Leave simulation out, or run"
                            + " 'simulated'.");
        }
        String source = request.source();
        if (source == null || source.isBlank()) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The pipeline 'equities-daily' needs a source: the path of a CSV or CSV.gz file with daily bars, or of"
                            + " a folder of them.");
        }
        IngestRequest ingest = new IngestRequest(source, "us.equity", CsvMapping.defaults(), IngestMode.MERGE, plan);
        admission.admit(ingest);
        return new RootJob(JobType.INGEST_BARS, ingest);
    }

    /** Pipeline: its start, and the feature set and trainings that follow. */
    private record Pipeline(Start start, String featureSet, List<TrainingPlan> trainings) {}

    /** Makes the first job. */
    @FunctionalInterface
    private interface Start {
        RootJob root(PipelineRequest request, PipelinePlan plan);
    }

    /** A job to post. */
    record RootJob(JobType type, Record request) {}
}
