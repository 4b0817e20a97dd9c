package io.breadthflow.training.mlflow;

import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.training.mirror.Receipt;
import io.breadthflow.training.mirror.RegistryMirror;
import io.breadthflow.training.registration.Run;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mirrors to MLflow. What is there is found by the id of our run, which every run and version carries as a tag: so
 * nothing is made twice. A run of MLflow is whole once it has ended; one that has not is written again.
 */
final class MlflowMirror implements RegistryMirror {

    /** MLflow keeps these for itself and refuses them. */
    private static final Pattern RESERVED_ALIAS = Pattern.compile("(?i)latest|v\\d+");

    /** Characters that MLflow refuses in names of models, or that would end a name in its filters. */
    private static final Pattern UNSPEAKABLE = Pattern.compile("[/:'\"`\\\\]");

    private final MlflowServer server;
    private final Tracking tracking;
    private final Registry registry;
    private final ModelDirectory directory;

    MlflowMirror(MlflowServer server, Tracking tracking, Registry registry, ModelDirectory directory) {
        this.server = server;
        this.tracking = tracking;
        this.registry = registry;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "MLflow";
    }

    @Override
    public Receipt register(RegisteredModel version, Run run) {
        if (UNSPEAKABLE.matcher(version.name()).find()) {
            return Receipt.skipped("MLflow has no models of the name '" + version.name() + "'");
        }
        MlflowRun mirrored = tracking.open(run);
        Optional<String> cannot = directory.unsupported(run);
        if (cannot.isEmpty()) {
            if (!mirrored.ended()) {
                directory
                        .files(version, run, mirrored.id())
                        .forEach((file, bytes) -> server.putArtifact(mirrored.artifactPath() + "/" + file, bytes));
            }
            registry.register(version, run, mirrored);
        }
        tracking.end(mirrored, run);
        return cannot.map(reason -> Receipt.skipped("its run is mirrored, but not its model: " + reason))
                .orElse(Receipt.MIRRORED);
    }

    @Override
    public Receipt point(String alias, RegisteredModel version) {
        if (UNSPEAKABLE.matcher(version.name()).find()) {
            return Receipt.skipped("MLflow has no models of the name '" + version.name() + "'");
        }
        if (RESERVED_ALIAS.matcher(alias).matches()) {
            return Receipt.skipped("MLflow keeps the alias '" + alias + "' for itself");
        }
        return registry.find(version)
                .map(there -> {
                    registry.point(version.name(), alias, there);
                    return Receipt.MIRRORED;
                })
                .orElseGet(() -> Receipt.skipped(
                        "MLflow has no version that run " + version.origin().runId() + " made"));
    }

    @Override
    public String greet() {
        return "MLflow " + server.text("/version").strip() + " at " + server.address();
    }
}
