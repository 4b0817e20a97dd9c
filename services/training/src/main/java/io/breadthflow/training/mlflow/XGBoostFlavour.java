package io.breadthflow.training.mlflow;

import io.breadthflow.training.mlflow.MlflowProperties.PythonEnvironment;
import io.breadthflow.training.registration.Run;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The folder that Python's {@code mlflow.xgboost} writes for a booster, without Python. */
final class XGBoostFlavour {

    static final String MODEL_FILE = "model.ubj";
    static final String EXAMPLE_FILE = "input_example.json";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final int UUID_DIGITS = 32;

    private final PythonEnvironment environment;

    XGBoostFlavour(PythonEnvironment environment) {
        this.environment = environment;
    }

    String requirements() {
        return "mlflow==" + environment.mlflow() + "\nxgboost==" + environment.xgboost() + "\n";
    }

    String pythonEnvironment() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("python", environment.python());
        document.put("build_dependencies", List.of("pip"));
        document.put("dependencies", List.of("-r requirements.txt"));
        return yaml(document);
    }

    /** The file {@code MLmodel}. */
    String descriptor(Run run, String mlflowRunId, int sizeBytes, boolean withExample) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("artifact_path", "model");
        document.put("flavors", Map.of("python_function", pythonFunction(), "xgboost", booster(run)));
        document.put("mlflow_version", environment.mlflow());
        document.put("model_size_bytes", sizeBytes);
        document.put("model_uuid", run.provenance().model().sha256().substring(0, UUID_DIGITS));
        document.put("run_id", mlflowRunId);
        if (withExample) {
            document.put(
                    "saved_input_example_info",
                    Map.of("artifact_path", EXAMPLE_FILE, "pandas_orient", "split", "type", "dataframe"));
        }
        document.put(
                "signature",
                ModelSignature.of(run.provenance().data().features().outputs()));
        document.put("utc_time_created", TIME.format(run.createdAt()));
        return yaml(document);
    }

    private Map<String, Object> pythonFunction() {
        Map<String, Object> flavour = new LinkedHashMap<>();
        flavour.put("data", MODEL_FILE);
        flavour.put("env", Map.of("virtualenv", "python_env.yaml"));
        flavour.put("loader_module", "mlflow.xgboost");
        flavour.put("python_version", environment.python());
        return flavour;
    }

    private static Map<String, Object> booster(Run run) {
        Map<String, Object> flavour = new LinkedHashMap<>();
        flavour.put("data", MODEL_FILE);
        flavour.put("model_class", "xgboost.core.Booster");
        flavour.put("model_format", "ubj");
        String library = run.provenance().code().library();
        flavour.put("xgb_version", library.substring(library.lastIndexOf(' ') + 1));
        return flavour;
    }

    private static String yaml(Map<String, ?> document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(document);
    }
}
