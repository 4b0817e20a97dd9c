package io.breadthflow.serving.model;

import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.registry.RegisteredModel;

/** The right to use one version of a model until it is closed: all answers of a request come from it. */
public final class ModelLease implements AutoCloseable {

    private final ServedModel served;
    private final String alias;
    private final boolean degraded;

    ModelLease(ServedModel served, String alias, boolean degraded) {
        this.served = served;
        this.alias = alias;
        this.degraded = degraded;
    }

    public TrainedModel model() {
        return served.model();
    }

    /** The version that answers. */
    public RegisteredModel registered() {
        return served.registered();
    }

    /** The vectors the model takes. */
    public FeatureSetRow featureSet() {
        return served.featureSet();
    }

    public String alias() {
        return alias;
    }

    /** True when the alias points at a version that could not be loaded, so that an earlier one answers. */
    public boolean isDegraded() {
        return degraded;
    }

    @Override
    public void close() {
        served.release();
    }
}
