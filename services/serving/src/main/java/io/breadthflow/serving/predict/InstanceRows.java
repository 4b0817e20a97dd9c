package io.breadthflow.serving.predict;

import io.breadthflow.contracts.api.serving.PredictRequest.FeatureVector;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.featureset.FeatureSetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Vectors that the caller gives by the names of the features. */
final class InstanceRows {

    private final NullPolicy nullPolicy;

    InstanceRows(NullPolicy nullPolicy) {
        this.nullPolicy = nullPolicy;
    }

    /**
     * One row per instance, in their order. Throws {@code FEATURE_SET_MISMATCH} where names are missing or unknown, and
     * {@code FEATURE_UNAVAILABLE} for values that the policy refuses or a model cannot take.
     */
    List<Row> of(FeatureSetRow set, List<FeatureVector> instances) {
        List<Row> rows = new ArrayList<>(instances.size());
        for (int i = 0; i < instances.size(); i++) {
            Map<String, @Nullable Double> features = instances.get(i).features();
            requireNames(i, set, features);
            rows.add(Row.of(vector(i, set, features)));
        }
        return rows;
    }

    private static void requireNames(int instance, FeatureSetRow set, Map<String, @Nullable Double> features) {
        TreeSet<String> missing = new TreeSet<>(set.outputs());
        missing.removeAll(features.keySet());
        TreeSet<String> unknown = new TreeSet<>(features.keySet());
        set.outputs().forEach(unknown::remove);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.FEATURE_SET_MISMATCH,
                    "Instance " + instance + " does not fit the feature set " + set.name() + " (" + set.hash()
                            + "): missing " + missing + ", unknown " + unknown
                            + ". Give every feature of the set by its name, and no other.");
        }
    }

    private float[] vector(int instance, FeatureSetRow set, Map<String, @Nullable Double> features) {
        float[] vector = new float[set.outputs().size()];
        TreeSet<String> refused = new TreeSet<>();
        for (int i = 0; i < vector.length; i++) {
            String name = set.outputs().get(i);
            Double value = features.get(name);
            vector[i] = value == null ? Float.NaN : value.floatValue();
            if (isRefused(value)) {
                refused.add(name);
            }
        }
        if (!refused.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.FEATURE_UNAVAILABLE,
                    "Instance " + instance + " has no usable value of " + refused + ": each must be a finite number"
                            + " that a 32-bit float can hold"
                            + (nullPolicy == NullPolicy.REFUSE ? ", and this service refuses null." : " or null."));
        }
        return vector;
    }

    private boolean isRefused(@Nullable Double value) {
        return value == null ? nullPolicy == NullPolicy.REFUSE : !Float.isFinite(value.floatValue());
    }
}
