package io.breadthflow.training.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.training.plan.PlannedRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Storage of the bytes of models, at {@code models/<name>/<run id>/model.<extension of its type>}. */
final class ModelBytes {
    private final ObjectStore store;

    ModelBytes(ObjectStore store) {
        this.store = store;
    }

    /** Stores what a caller of the model has to give, next to its bytes; an earlier attempt has stored the same. */
    void putExample(String modelPath, FeatureMatrix rows) {
        store.putIfAbsent(InputExample.path(modelPath), InputExample.of(rows));
    }

    /** The same of vectors that are rows already. */
    void putExample(String modelPath, List<String> names, List<List<@Nullable Float>> vectors) {
        store.putIfAbsent(InputExample.path(modelPath), InputExample.of(names, vectors));
    }

    /** Path of the model of {@code run}. */
    static String path(PlannedRun run) {
        ModelType type = run.plan().recipe().modelSpec().type();
        return folder(run) + "model." + type.extension();
    }

    /** Path of everything that belongs to the model of {@code run}. */
    static String folder(PlannedRun run) {
        return "models/" + run.plan().model() + "/" + run.runId() + "/";
    }

    /** Stores the bytes and answers their path; the same bytes from an earlier attempt are fine. */
    String put(PlannedRun run, TrainedModel model) {
        String path = path(run);
        byte[] bytes = model.bytes();
        if (!store.putOnce(path, bytes)) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "Training run " + run.runId() + " gave other bytes than those that lie at " + path
                            + ", although its inputs are the same: training is not deterministic here. "
                            + "Compare the machines of both attempts; a forced run gets a path of its own.");
        }
        return path;
    }
}
