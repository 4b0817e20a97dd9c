package io.breadthflow.training.mlflow;

import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.training.mirror.MirrorException;
import io.breadthflow.training.registration.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlflow.api.proto.ModelRegistry.ModelVersion;

/** Registered models, their versions and aliases. */
final class Registry {

    private final MlflowServer server;

    Registry(MlflowServer server) {
        this.server = server;
    }

    /** Registers the version unless it is there. */
    void register(RegisteredModel version, Run run, MlflowRun mirrored) {
        if (find(version).isPresent()) {
            return;
        }
        ensureModel(version.name());
        server.post(
                "model-versions/create",
                Map.of(
                        "name", version.name(),
                        "source", mirrored.modelUri(),
                        "run_id", mirrored.id(),
                        "description",
                                "Version " + version.version() + " of BreadthFlow ML, "
                                        + version.origin().label(),
                        "tags", tags(version, run)));
    }

    private static List<Map<String, String>> tags(RegisteredModel version, Run run) {
        return List.of(
                tag(RunFacts.RUN_ID, version.origin().runId()),
                tag("breadthflow.version", String.valueOf(version.version())),
                tag("breadthflow.feature_set_hash", version.input().featureSetHash()),
                tag("breadthflow.model_sha256", version.bytes().sha256()),
                tag("breadthflow.code_version", run.provenance().code().version()));
    }

    private static Map<String, String> tag(String key, String value) {
        return Map.of("key", key, "value", value);
    }

    private void ensureModel(String name) {
        try {
            server.post("registered-models/create", Map.of("name", name));
        } catch (MirrorException e) {
            if (!String.valueOf(e.getMessage()).contains("RESOURCE_ALREADY_EXISTS")) {
                throw e;
            }
        }
    }

    /** MLflow's number of the version that our run made; MLflow counts for itself. */
    Optional<String> find(RegisteredModel version) {
        String filter = "name = '" + version.name() + "' and tags.`" + RunFacts.RUN_ID + "` = '"
                + version.origin().runId() + "'";
        return server.call(client -> client.searchModelVersions(filter)).getItems().stream()
                .map(ModelVersion::getVersion)
                .findFirst();
    }

    /** Moves an alias to MLflow's version {@code version}. */
    void point(String model, String alias, String version) {
        server.post("registered-models/alias", Map.of("name", model, "alias", alias, "version", version));
    }
}
