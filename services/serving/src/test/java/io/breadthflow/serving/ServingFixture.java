package io.breadthflow.serving;

import io.breadthflow.contracts.api.serving.PredictRequest;
import io.breadthflow.contracts.api.serving.PredictRequest.Entity;
import io.breadthflow.contracts.api.serving.PredictRequest.FeatureVector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests to the toy model. */
public final class ServingFixture {

    private ServingFixture() {}

    public static PredictRequest entities(String... symbols) {
        return new PredictRequest(
                ToyModels.MODEL, null, Stream.of(symbols).map(Entity::new).toList(), null);
    }

    /** A vector by the names of the toy set; null stands for a missing value. */
    public static PredictRequest instance(@Nullable Double... values) {
        Map<String, @Nullable Double> features = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            features.put(ToyModels.SET.outputs().get(i), values[i]);
        }
        return instance(features);
    }

    public static PredictRequest instance(Map<String, @Nullable Double> features) {
        return new PredictRequest(ToyModels.MODEL, null, null, List.of(new FeatureVector(features)));
    }
}
