package io.breadthflow.training.run;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import java.util.Arrays;

/** Where the bytes of models lie: {@code models/<name>/<run id>/model.<extension of its type>}. */
final class ModelBytes {
    private final ObjectStore store;

    ModelBytes(ObjectStore store) {
        this.store = store;
    }

    /** Stores what a caller of the model has to give, next to its bytes; an earlier attempt has stored the same. */
    void putExample(String modelPath, FeatureMatrix rows) {
        store.putIfAbsent(InputExample.path(modelPath), InputExample.of(rows));
    }

    /** Stores the bytes and answers their path; the same bytes from an earlier attempt are fine. */
    String put(PlannedRun run, TrainedModel model) {
        ModelType type = run.plan().recipe().modelSpec().type();
        String path = "models/" + run.plan().model() + "/" + run.runId() + "/model." + type.extension();
        byte[] bytes = model.bytes();
        if (!store.putIfAbsent(path, bytes) && !Arrays.equals(store.get(path), bytes)) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "Training run " + run.runId() + " gave other bytes than those that lie at " + path
                            + ", although its inputs are the same: training is not deterministic here. "
                            + "Compare the machines of both attempts; a forced run gets a path of its own.");
        }
        return path;
    }
}
