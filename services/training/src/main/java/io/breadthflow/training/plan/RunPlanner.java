package io.breadthflow.training.plan;

import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.Pinning;
import io.breadthflow.training.plan.RunPlan.Build;
import io.breadthflow.training.plan.RunPlan.Recipe;
import java.util.stream.Collectors;

/** Turns a request into a plan: "latest" becomes a version, defaults become parameters. */
public final class RunPlanner {
    private final Pinning pinning;
    private final Recipe recipe;
    private final Build build;
    private final EngineChoice choice;
    private final int workers;

    public RunPlanner(Pinning pinning, Recipe recipe, Build build, EngineChoice choice, int workers) {
        this.pinning = pinning;
        this.recipe = recipe;
        this.build = build;
        this.choice = choice;
        this.workers = workers;
    }

    /** The label of that name; {@code INVALID_REQUEST} names those that exist. */
    public static LabelSpec label(String name) {
        return LabelCatalogue.find(name)
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.INVALID_REQUEST,
                        "There is no label '" + name + "'. Known are "
                                + LabelCatalogue.all().stream()
                                        .map(LabelSpec::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Everything a plan takes from this process and not from its request. */
    public String defaults() {
        return pinning.minimumBars() + "\n" + recipe.text() + "\n" + build.text() + "\n" + choice + workers;
    }

    /** The plan of the run that {@code request} asks for. */
    public RunPlan plan(TrainRequest request) {
        label(request.label());
        DatasetPins pins = pinning.pin(request);
        return new RunPlan(request.model(), pins, recipe(request, pins), build);
    }

    /** The recipe for the engine that was asked for, else for the one that suits the size of the feature table. */
    private Recipe recipe(TrainRequest request, DatasetPins pins) {
        return switch (choice.of(request.engine(), () -> pinning.rows(pins.features()))) {
            case LOCAL -> recipe;
            case SPARK -> recipe.onSpark(workers);
        };
    }
}
