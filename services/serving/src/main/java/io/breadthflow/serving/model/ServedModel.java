package io.breadthflow.serving.model;

import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.registry.RegisteredModel;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loaded model and who uses it: the alias that points at it, and every request under way. Whoever lets go last closes
 * it, so a swap never takes a model from under a request.
 */
final class ServedModel {

    private final RegisteredModel registered;
    private final FeatureSetRow featureSet;
    private final TrainedModel model;
    private final Instant loadedAt;
    private final AtomicInteger users = new AtomicInteger(1);

    ServedModel(RegisteredModel registered, FeatureSetRow featureSet, TrainedModel model, Instant loadedAt) {
        this.registered = registered;
        this.featureSet = featureSet;
        this.model = model;
        this.loadedAt = loadedAt;
    }

    RegisteredModel registered() {
        return registered;
    }

    FeatureSetRow featureSet() {
        return featureSet;
    }

    TrainedModel model() {
        return model;
    }

    Instant loadedAt() {
        return loadedAt;
    }

    int version() {
        return registered.version();
    }

    /** Takes part in its use; false when it has been closed. */
    boolean acquire() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            model.close();
        }
    }
}
