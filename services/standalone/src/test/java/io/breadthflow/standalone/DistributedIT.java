package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.job.JobType;
import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job on four services that are processes of their own, on a real Postgres and a real object store, finds what
 * one process on a local folder does, bit for bit.
 */
@Tag("native")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributedIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String name = "distributed_" + UUID.randomUUID().toString().replace("-", "");
    private final Map<ServiceName, ChildService> services = new EnumMap<>(ServiceName.class);
    private Path folder;

    @BeforeAll
    void start(@TempDir Path shared) throws Exception {
        folder = shared;
        String postgres = required("BREADTHFLOW_TEST_POSTGRES_URL");
        required("BREADTHFLOW_TEST_S3_ENDPOINT");
        sql("create database " + name);
        for (ServiceName service : ServiceName.values()) {
            services.put(service, new ChildService(service, folder, settings(service, postgres)));
        }
        for (ChildService service : services.values()) {
            service.awaitReady();
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (ChildService service : services.values()) {
            service.close();
        }
        if (!services.isEmpty()) {
            sql("drop database " + name + " with (force)");
        }
    }

    @Test
    void findsWhatOneProcessFinds() throws Exception {
        MainJob job = distributedJob();
        Findings found = job.findings(job.awaitEnd(job.post(market(42))));

        assertThat(found).isEqualTo(inOneProcess(42));
        assertThat(found.rows().quarantined()).as("planted rows").isPositive();
        assertThat(found.rows().read())
                .isEqualTo(found.rows().accepted() + found.rows().quarantined());
        assertThat(found.scores().oracle()).isNotNull();
        assertThat(found.predictions())
                .isNotEmpty()
                .allMatch(prediction -> (prediction.probability() == null) != (prediction.reason() == null));
    }

    @Test
    void findsTheSameWhileServicesAreKilledAmidTheirJobs() throws Exception {
        MainJob job = distributedJob();
        String id = job.post(market(7));
        killAmidJob(job, ServiceName.FEATURES);
        killAmidJob(job, ServiceName.TRAINING);
        PipelineView ended = job.awaitEnd(id);

        assertThat(job.findings(ended)).isEqualTo(inOneProcess(7));
        assertThat(Findings.job(ended, JobType.MATERIALIZE_FEATURES).attempts()).isGreaterThan(1);
        assertThat(Findings.job(ended, JobType.TRAIN_MODEL).attempts()).isGreaterThan(1);
    }

    private void killAmidJob(MainJob job, ServiceName service) throws IOException, InterruptedException {
        ChildService child = services.get(service);
        child.jvm().await(PATIENCE, service + " works", () -> job.isWorking(service));
        child.killAndRestart();
    }

    private MainJob distributedJob() {
        Map<ServiceName, String> addresses = services.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().url()));
        return new MainJob(
                new HttpApi(addresses), services.get(ServiceName.INGESTION).jvm());
    }

    private Findings inOneProcess(long seed) throws IOException, InterruptedException {
        Path local = Files.createDirectory(folder.resolve("local-" + seed));
        try (ChildJvm instance = ChildJvm.start(
                StandaloneApplication.class.getName(),
                folder.resolve("local.log"),
                Map.of(),
                "--breadthflow.standalone.data-dir=" + local)) {
            Path file = local.resolve("instance.json");
            instance.await(PATIENCE, "the instance answers", () -> Files.exists(file));
            String url = JsonMapper.shared()
                    .readValue(file.toFile(), InstanceFile.class)
                    .url();
            Map<ServiceName, String> addresses =
                    Stream.of(ServiceName.values()).collect(Collectors.toMap(each -> each, each -> url));
            MainJob job = new MainJob(new HttpApi(addresses), instance);
            return job.findings(job.awaitEnd(job.post(market(seed))));
        }
    }

    /** Half as many instruments as usual, and as many sessions as a model needs. */
    private static SimulationSpec market(long seed) {
        return new SimulationSpec(seed, 50, 1260, false);
    }

    private Map<String, String> settings(ServiceName service, String postgres) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", postgres.replaceFirst("(//[^/]+/)[^?]*", "$1" + name),
                "SPRING_DATASOURCE_USERNAME", required("BREADTHFLOW_TEST_POSTGRES_USER"),
                "SPRING_DATASOURCE_PASSWORD", required("BREADTHFLOW_TEST_POSTGRES_PASSWORD"),
                "BREADTHFLOW_LAKE_ROOT", "s3://" + name.replace('_', '-') + "/lake",
                "BREADTHFLOW_LAKE_S3_ENDPOINT", required("BREADTHFLOW_TEST_S3_ENDPOINT"),
                "BREADTHFLOW_LAKE_S3_ACCESS_KEY", required("BREADTHFLOW_TEST_S3_ACCESS_KEY"),
                "BREADTHFLOW_LAKE_S3_SECRET_KEY", required("BREADTHFLOW_TEST_S3_SECRET_KEY")));
        if (service == ServiceName.INGESTION) { // services refuse keys of each other
            settings.put(
                    "BREADTHFLOW_INGESTION_SIMULATION_FOLDER",
                    folder.resolve("simulated").toString());
        }
        return settings;
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        required("BREADTHFLOW_TEST_POSTGRES_URL"),
                        required("BREADTHFLOW_TEST_POSTGRES_USER"),
                        required("BREADTHFLOW_TEST_POSTGRES_PASSWORD"));
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        Assumptions.assumeTrue(value != null, variable + " is not set");
        return value;
    }
}
