package io.breadthflow.training.reproduce;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.featureset.FeatureSetRow;
import io.breadthflow.platform.featureset.FeatureSetStore;
import io.breadthflow.platform.job.JobContext;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.dataset.DatasetAssembly;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.FeaturePin;
import io.breadthflow.training.evaluation.RunProgress;
import io.breadthflow.training.plan.CodeVersion;
import io.breadthflow.training.plan.RunPlan.Build;
import io.breadthflow.training.plan.RunPlan.Recipe;
import io.breadthflow.training.registration.Provenance;
import io.breadthflow.training.run.FinalModel;
import io.breadthflow.training.run.SparkTrainer;
import java.util.ArrayList;
import java.util.List;

/** Makes a model from nothing but the provenance of its run; present properties play no part. */
public final class Rebuild {
    private final DatasetAssembly assembly;
    private final FeatureSetStore featureSets;
    private final SparkDrivers drivers;
    private final SparkTrainer spark;
    private final CodeVersion code;

    public Rebuild(
            DatasetAssembly assembly,
            FeatureSetStore featureSets,
            SparkDrivers drivers,
            SparkTrainer spark,
            CodeVersion code) {
        this.assembly = assembly;
        this.featureSets = featureSets;
        this.drivers = drivers;
        this.spark = spark;
        this.code = code;
    }

    /** Trains the model again, on the engine that trained it, and answers the digest of its bytes. */
    String digest(Provenance recorded, JobContext job) throws InterruptedException {
        Provenance.Model model = recorded.model();
        Recipe recipe = new Recipe(recorded.split(), model.spec(), model.seed(), model.threads(), model.workers());
        return switch (model.engine()) {
            case LOCAL -> local(pins(recorded), recipe, job);
            case SPARK -> {
                requireSpark(model);
                yield spark.digest(pins(recorded), recorded.data().labels().version(), recipe, job);
            }
        };
    }

    private void requireSpark(Provenance.Model recorded) {
        if (!drivers.isAvailable()) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The run was trained on Spark by " + recorded.workers() + " workers, and only as many give the same"
                            + " bytes; there is no Spark here. Set breadthflow.spark.home, or train the run anew with the"
                            + " engine LOCAL.");
        }
    }

    private String local(DatasetPins pins, Recipe recipe, JobContext job) {
        RunProgress progress = new RunProgress(job);
        Dataset dataset = assembly.join(pins, assembly.label(pins), progress::rowsRead);
        try (TrainedModel model = FinalModel.train(dataset, recipe, progress)) {
            return model.sha256();
        }
    }

    /** Differences between this process and the one that recorded the run. */
    List<String> differences(Provenance recorded) {
        Build build = Build.of(code, ModelSpec.parse(recorded.model().spec()).type());
        List<String> differences = new ArrayList<>();
        if (!build.code().equals(recorded.code().version())) {
            differences.add(
                    "code version " + recorded.code().version() + " was recorded, " + build.code() + " runs here");
        }
        if (!build.library().equals(recorded.code().library())) {
            differences.add("library " + recorded.code().library() + " was recorded, " + build.library() + " is here");
        }
        return differences;
    }

    private DatasetPins pins(Provenance recorded) {
        Provenance.Data data = recorded.data();
        Provenance.Features features = data.features();
        FeatureSetRow set = featureSets
                .find(features.hash())
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "Feature set " + features.hash() + " of the run is no longer recorded. "
                                + "Restore the database the run was made with."));
        return new DatasetPins(
                label(recorded).name(),
                data.listing(),
                new FeaturePin(
                        features.table(),
                        features.version(),
                        features.set(),
                        features.hash(),
                        features.outputs(),
                        set.warmUp()),
                data.source().version(),
                null,
                data.minimumSessions());
    }

    private static LabelSpec label(Provenance recorded) {
        return LabelCatalogue.all().stream()
                .filter(spec -> spec.text().equals(recorded.data().labels().spec()))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "This version of the platform no longer has the label "
                                + recorded.data().labels().spec() + ". Reproduce the run with the code that made it, "
                                + recorded.code().version() + "."));
    }
}
