package io.breadthflow.training.mlflow;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.market.digest.Sha256;
import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.training.mlflow.MlflowProperties.PythonEnvironment;
import io.breadthflow.training.registration.Run;
import io.breadthflow.training.run.InputExample;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files from which MLflow's tools load a model: our exact bytes, and around them what they are and need. */
final class ModelDirectory {

    private final ObjectStore store;
    private final PythonEnvironment environment;

    ModelDirectory(ObjectStore store, PythonEnvironment environment) {
        this.store = store;
        this.environment = environment;
    }

    /** Why MLflow cannot load the model of this run; empty when it can. */
    Optional<String> unsupported(Run run) {
        String spec = run.provenance().model().spec();
        return type(spec).filter(ModelType.XGBOOST::equals).isPresent()
                ? Optional.empty()
                : Optional.of("there is no MLflow flavour for '" + spec + "', only for XGBoost");
    }

    /** The type of a spec, unless another version of the platform wrote it. */
    private static Optional<ModelType> type(String spec) {
        try {
            return Optional.of(ModelSpec.parse(spec).type());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Content by file name, relative to the folder of the model. */
    Map<String, byte[]> files(RegisteredModel version, Run run, String mlflowRunId) {
        byte[] model = bytes(version);
        Optional<byte[]> example = example(version);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(XGBoostFlavour.MODEL_FILE, model);
        example.ifPresent(rows -> files.put(XGBoostFlavour.EXAMPLE_FILE, rows));
        XGBoostFlavour flavour = new XGBoostFlavour(environment);
        files.put("requirements.txt", utf8(flavour.requirements()));
        files.put("python_env.yaml", utf8(flavour.pythonEnvironment()));
        // Last, since a folder without it is no model yet.
        files.put("MLmodel", utf8(flavour.descriptor(run, mlflowRunId, model.length, example.isPresent())));
        return files;
    }

    private byte[] bytes(RegisteredModel version) {
        byte[] bytes = store.get(version.bytes().path());
        String sha256 = Sha256.of(bytes);
        if (!sha256.equals(version.bytes().sha256())) {
            throw new PlatformException(
                    ErrorCode.MODEL_CORRUPT,
                    "The bytes at " + version.bytes().path() + " have SHA-256 " + sha256 + ", not "
                            + version.bytes().sha256() + " as registered. Restore them, or train the model again.");
        }
        return bytes;
    }

    /** Models of earlier versions of the platform have none. */
    private Optional<byte[]> example(RegisteredModel version) {
        String path = InputExample.path(version.bytes().path());
        return store.find(path).map(there -> store.get(path));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
