package io.breadthflow.training;

import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.RunningService;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The training service as it runs, with a lake that a test fills. */
final class TrainingService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunningService service;

    TrainingService(TestDatabase database, Path lake, Map<String, String> properties) {
        service = RunningService.start(
                database, lake, properties, TrainingConfiguration.class, Interruption.Configuration.class);
    }

    /** Writes the tables of {@code market} and answers the version of its feature table. */
    long write(SimulatedMarket market, FeatureSet set, long revision) {
        return new SimulatedTables(everyWriters(), bean(FeatureSetStore.class)).write(market, set, revision);
    }

    /** The lake as the services that write the tables of a training have it. */
    private Lake everyWriters() {
        return DeltaLake.open(bean(Lake.class).store(), CommitListener.none(), Clock.systemUTC());
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    ResponseEntity<String> get(String path) {
        return service.client().get().uri(path).retrieve().toEntity(String.class);
    }

    ResponseEntity<String> put(String path, Object body) {
        return service.client()
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> post(String path, Object body) {
        return service.client()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    /** Posts the work and waits for the end of its job. */
    JobView finish(String path, Object body) {
        ResponseEntity<String> accepted = post(path, body);
        String location = Objects.requireNonNull(accepted.getHeaders().getLocation(), accepted::getBody)
                .getPath();
        return Eventually.get(
                PATIENCE,
                () -> read(get(location).getBody(), JobView.class),
                job -> job.state().isTerminal());
    }

    /** Trains and answers the run; fails when the job does. */
    RunView train(TrainRequest request) {
        JobView job = finish("/v1/training/runs", request);
        if (job.state() != JobState.SUCCEEDED) {
            throw new AssertionError("training ended as " + job.state() + ": " + job.error());
        }
        return result(job, RunView.class);
    }

    <T> T result(JobView job, Class<T> type) {
        return bean(JsonMapper.class).convertValue(job.result(), type);
    }

    <T> T read(String json, Class<T> type) {
        return bean(JsonMapper.class).readValue(json, type);
    }

    @Override
    public void close() {
        service.close();
    }
}
