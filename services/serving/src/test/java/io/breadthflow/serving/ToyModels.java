package io.breadthflow.serving;

import io.breadthflow.learning.model.FeatureMatrix;
import io.breadthflow.learning.model.RoundListener;
import io.breadthflow.learning.model.Seed;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.learning.model.TrainingData;
import io.breadthflow.learning.model.XGBoostSpec;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.registry.ModelStore.Registration;
import java.util.List;
import java.util.Random;

/** Small real models on three features, and a registry that holds them. */
public final class ToyModels {

    public static final String MODEL = "toy-direction";
    public static final FeatureSetRow SET =
            new FeatureSetRow("1a2b3c4d", "toy", List.of("alpha", "beta", "gamma"), "features_toy_1a2b3c4d", 20, null);

    private final MemoryModelStore registry = new MemoryModelStore();
    private final MemoryObjectStore objects = new MemoryObjectStore();
    private final MemoryFeatureSets featureSets = new MemoryFeatureSets();

    public ToyModels() {
        featureSets.register(SET);
    }

    public MemoryModelStore registry() {
        return registry;
    }

    public MemoryObjectStore objects() {
        return objects;
    }

    public MemoryFeatureSets featureSets() {
        return featureSets;
    }

    /** A model whose answers rise with the feature {@code signal}. */
    public static TrainedModel train(int signal, List<String> names) {
        Random random = new Random(signal);
        float[][] columns = new float[names.size()][600];
        float[] labels = new float[600];
        for (int row = 0; row < labels.length; row++) {
            for (float[] column : columns) {
                column[row] = (float) random.nextGaussian();
            }
            labels[row] = columns[signal][row] + random.nextGaussian() > 0 ? 1 : 0;
        }
        XGBoostSpec spec = new XGBoostSpec(8, new XGBoostSpec.Tree(3, 1, 1), new XGBoostSpec.Learning(0.3, 1, 1), 1);
        return spec.trainer()
                .train(new TrainingData(new FeatureMatrix(names, columns), labels), new Seed(1), RoundListener.NONE);
    }

    /** Registers {@code model} as the next version of {@link #MODEL}. */
    public int register(TrainedModel model) {
        String path = "models/toy/" + model.sha256();
        objects.put(path, model.bytes());
        return registry.register(new Registration(
                MODEL, "run-" + model.sha256(), "next_day_direction", SET.hash(), path, model.sha256()));
    }

    /** Registers a version and points {@code champion} at it. */
    public int promote(TrainedModel model) {
        int version = register(model);
        registry.alias(MODEL, "champion", version);
        return version;
    }
}
