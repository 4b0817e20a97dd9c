package io.breadthflow.platform.registry;

import java.util.List;
import java.util.Optional;

/** The registry of models: written by training, read by serving. */
public interface ModelStore {

    /**
     * A version to register.
     *
     * @param name name of the model
     * @param runId the run that made it
     * @param label label spec
     * @param featureSetHash the vectors it takes
     * @param path its bytes in the object store
     * @param sha256 of these bytes, hexadecimal
     */
    record Registration(String name, String runId, String label, String featureSetHash, String path, String sha256) {}

    /** Registers the next version of {@code name}; the same run a second time answers the version it has. */
    int register(Registration registration);

    /** Points {@code alias} of {@code name} at {@code version}; throws {@code NOT_FOUND} when there is none. */
    void alias(String name, String alias, int version);

    Optional<RegisteredModel> find(String name, int version);

    /** All versions of all models (or of {@code name}), newest first. */
    List<RegisteredModel> list(Optional<String> name);
}
