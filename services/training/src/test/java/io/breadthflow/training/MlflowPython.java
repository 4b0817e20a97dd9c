package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.breadthflow.learning.model.FeatureMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Python that has mlflow and xgboost, with a real MLflow server to talk to.
 *
 * @param uri address of the server
 * @param python its executable
 * @param folder for what passes between it and a test
 */
record MlflowPython(String uri, Path python, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(MlflowPython.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The one of the environment; skips the test where there is none. */
    static MlflowPython find(Path folder) {
        return new MlflowPython(serverUri(), Path.of(environment("BREADTHFLOW_TEST_MLFLOW_PYTHON")), folder);
    }

    /** The server of the environment; skips the test where there is none. */
    static String serverUri() {
        return environment("BREADTHFLOW_TEST_MLFLOW_URI");
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            LOG.warn("SKIPPED: {} is not set; .ci/stand-ins/servers/mlflow starts a server and sets it", name);
        }
        assumeTrue(value != null, name + " is not set");
        return Objects.requireNonNull(value);
    }

    /** Rows as features have them, a tenth of the values missing. */
    static FeatureMatrix rows(List<String> names, int count) {
        Random random = new Random(11);
        float[][] columns = new float[names.size()][count];
        for (float[] column : columns) {
            for (int row = 0; row < count; row++) {
                column[row] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
            }
        }
        return new FeatureMatrix(names, columns);
    }

    /** The rows as a data frame is split. */
    static Map<String, Object> table(FeatureMatrix rows) {
        List<List<Float>> data = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            List<Float> values = new ArrayList<>();
            for (int feature = 0; feature < rows.features(); feature++) {
                float value = rows.value(row, feature);
                values.add(Float.isNaN(value) ? null : value);
            }
            data.add(values);
        }
        return Map.of("columns", rows.names(), "data", data);
    }

    /** Largest difference between predictions. */
    static double difference(float[] ours, JsonNode theirs) {
        assertThat(theirs.size()).isEqualTo(ours.length);
        double largest = 0;
        for (int row = 0; row < ours.length; row++) {
            largest = Math.max(largest, Math.abs(ours[row] - theirs.get(row).asDouble()));
        }
        return largest;
    }

    /** What {@code predict.py} prints for the model and the rows. */
    JsonNode predict(String model, FeatureMatrix rows) throws Exception {
        Path script = folder.resolve("predict.py");
        try (InputStream in = MlflowPython.class.getResourceAsStream("predict.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        Path file = Files.write(folder.resolve("rows.json"), JSON.writeValueAsBytes(table(rows)));
        Process process = start(script.toString(), model, file.toString());
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("log")))
                    .isZero();
            return JSON.readTree(Files.readString(folder.resolve("output")));
        } finally {
            process.destroyForcibly();
        }
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(python.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("log").toFile());
        builder.environment().put("MLFLOW_TRACKING_URI", uri);
        // It looks for the programs it starts in PATH.
        builder.environment().merge("PATH", python.getParent().toString(), (path, own) -> own + ":" + path);
        return builder.start();
    }
}
