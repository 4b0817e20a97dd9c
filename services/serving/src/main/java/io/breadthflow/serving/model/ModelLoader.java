package io.breadthflow.serving.model;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.registry.RegisteredModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;

/** Turns a registered version into a model that is ready to answer: verified, fitting its feature set, warm. */
public final class ModelLoader {

    private final Function<String, byte[]> bytes;
    private final FeatureSetStore featureSets;
    private final Clock clock;
    private final int warmUpRows;

    /** {@code bytes} reads an object of the lake by its path. */
    public ModelLoader(Function<String, byte[]> bytes, FeatureSetStore featureSets, Clock clock, int warmUpRows) {
        this.bytes = bytes;
        this.featureSets = featureSets;
        this.clock = clock;
        this.warmUpRows = warmUpRows;
    }

    /** Throws {@code MODEL_CORRUPT} for other bytes than registered, {@code FEATURE_SET_MISMATCH} for other features. */
    ServedModel load(RegisteredModel registered) {
        FeatureSetRow featureSet = featureSet(registered);
        TrainedModel model = verified(registered);
        try {
            requireFit(registered, model, featureSet);
            warmUp(model);
            return new ServedModel(registered, featureSet, model, clock.instant());
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private FeatureSetRow featureSet(RegisteredModel registered) {
        return featureSets
                .find(registered.input().featureSetHash())
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.FEATURE_SET_MISMATCH,
                        name(registered) + " takes vectors of the feature set "
                                + registered.input().featureSetHash()
                                + ", which is not registered. Materialise that set or promote another version."));
    }

    private TrainedModel verified(RegisteredModel registered) {
        byte[] stored = bytes.apply(registered.bytes().path());
        try {
            return ModelType.load(stored, registered.bytes().sha256());
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.MODEL_CORRUPT,
                    name(registered) + " at " + registered.bytes().path() + " is not what was registered: "
                            + e.getMessage() + ". Promote another version or train it again.",
                    e);
        }
    }

    private static void requireFit(RegisteredModel registered, TrainedModel model, FeatureSetRow featureSet) {
        if (!model.featureNames().equals(featureSet.outputs())) {
            throw new PlatformException(
                    ErrorCode.FEATURE_SET_MISMATCH,
                    name(registered) + " was trained on " + model.featureNames() + ", but the feature set "
                            + featureSet.hash() + " has " + featureSet.outputs()
                            + ". Promote a version that was trained on this set.");
        }
    }

    /** The first calls through native code are slow; nobody waits for them. */
    private void warmUp(TrainedModel model) {
        float[] missing = new float[model.featureNames().size()];
        Arrays.fill(missing, Float.NaN);
        for (int row = 0; row < warmUpRows; row++) {
            model.predict(missing);
        }
    }

    private static String name(RegisteredModel registered) {
        return "Version " + registered.version() + " of the model " + registered.name();
    }
}
