package io.breadthflow.training.registry;

import io.breadthflow.contracts.api.training.ModelView;
import io.breadthflow.platform.registry.RegisteredModel;

/** Registered versions as the API shows them. */
final class ModelViews {

    private ModelViews() {}

    static ModelView of(RegisteredModel model) {
        return new ModelView(
                model.name(),
                model.version(),
                model.origin().runId(),
                model.origin().label(),
                model.input().featureSet(),
                model.input().featureSetHash(),
                model.input().features(),
                model.bytes().sha256(),
                model.aliases(),
                model.createdAt());
    }
}
