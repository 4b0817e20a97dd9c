package io.breadthflow.training.mlflow;

import io.breadthflow.training.mirror.MirrorException;
import io.breadthflow.training.registration.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlflow.api.proto.Service;
import org.mlflow.api.proto.Service.CreateRun;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.Metric;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.RunInfo;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.api.proto.Service.ViewType;

/** Experiments and runs. */
final class Tracking {

    /** Most entries that MLflow takes in one call. */
    private static final int METRICS_AT_ONCE = 1000;

    private static final int PARAMETERS_AT_ONCE = 100;

    private final MlflowServer server;
    private final String prefix;
    private final DatasetInputs inputs;

    Tracking(MlflowServer server, String prefix, DatasetInputs inputs) {
        this.server = server;
        this.prefix = prefix;
        this.inputs = inputs;
    }

    /** The run as it is there, or a new one with everything but its files. */
    MlflowRun open(Run run) {
        String experiment = experiment(run.model().name());
        MlflowRun found = find(experiment, run.id()).map(MlflowRun::of).orElseGet(() -> create(experiment, run));
        if (!found.ended()) {
            log(found.id(), run);
        }
        return found;
    }

    /** Says that everything of the run is there. */
    void end(MlflowRun mirrored, Run run) {
        if (!mirrored.ended()) {
            server.call(client -> {
                client.setTerminated(
                        mirrored.id(), RunStatus.FINISHED, run.createdAt().toEpochMilli());
                return mirrored;
            });
        }
    }

    private String experiment(String model) {
        String name = prefix + "/" + model;
        // Asked for by name, one that is not there is a 404, which the client takes for a limit of rates and tries
        // again.
        Optional<Experiment> found = server
                .call(client -> client.searchExperiments("name = '" + name + "'", ViewType.ALL, 1, List.of()))
                .getItems()
                .stream()
                .findFirst();
        if (found.isEmpty()) {
            return server.call(client -> client.createExperiment(name));
        }
        if (!"active".equals(found.get().getLifecycleStage())) {
            throw new MirrorException(
                    MirrorException.Kind.REFUSED,
                    "The experiment " + name + " was deleted in MLflow. Restore it there, or set"
                            + " breadthflow.training.mlflow.experiment to another name.",
                    null);
        }
        return found.get().getExperimentId();
    }

    private Optional<RunInfo> find(String experiment, String runId) {
        String filter = "tags.`" + RunFacts.RUN_ID + "` = '" + runId + "'";
        return server
                .call(client -> client.searchRuns(List.of(experiment), filter, ViewType.ACTIVE_ONLY, 1))
                .getItems()
                .stream()
                .map(Service.Run::getInfo)
                .findFirst();
    }

    private MlflowRun create(String experiment, Run run) {
        CreateRun.Builder request = CreateRun.newBuilder()
                .setExperimentId(experiment)
                .setRunName(run.model().name() + " v" + run.model().version())
                .setStartTime(run.createdAt().toEpochMilli())
                .addAllTags(RunFacts.tags(run));
        return MlflowRun.of(server.call(client -> client.createRun(request.build())));
    }

    private void log(String id, Run run) {
        List<Param> parameters = RunFacts.parameters(run);
        for (int from = 0; from < parameters.size(); from += PARAMETERS_AT_ONCE) {
            batch(id, List.of(), parameters.subList(from, Math.min(from + PARAMETERS_AT_ONCE, parameters.size())));
        }
        List<Metric> metrics = RunMetrics.of(run);
        for (int from = 0; from < metrics.size(); from += METRICS_AT_ONCE) {
            batch(id, metrics.subList(from, Math.min(from + METRICS_AT_ONCE, metrics.size())), List.of());
        }
        server.post("runs/log-inputs", Map.of("run_id", id, "datasets", inputs.of(run)));
    }

    private void batch(String id, List<Metric> metrics, List<Param> parameters) {
        server.call(client -> {
            client.logBatch(id, metrics, parameters, List.of());
            return id;
        });
    }
}
