package io.breadthflow.training.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.learning.model.XGBoostSpec;
import io.breadthflow.learning.split.WalkForward;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.FeaturePin;
import io.breadthflow.training.plan.RunPlan.Build;
import io.breadthflow.training.plan.RunPlan.Recipe;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunPlanTest {
    private static final FeaturePin FEATURES =
            new FeaturePin("features_equities_daily_1a2b3c4d", 7, "equities-daily", "1a2b3c4d", List.of("rsi"), 20);
    private static final DatasetPins DATASET = dataset("next_day_direction", "us.equity", 5, 1250);
    private static final Recipe RECIPE = new Recipe(
            new WalkForward(3, 504, 5).text(), XGBoostSpec.STANDARD.text(), 42, XGBoostSpec.STANDARD.threads());
    private static final Build BUILD = new Build("0.1.0+00", "xgboost 3.1.1");
    private static final RunPlan PLAN = new RunPlan("direction", DATASET, RECIPE, BUILD);

    @Test
    void everythingThatDecidesTheModelIsInTheFingerprint() {
        Set<String> fingerprints = Stream.of(
                        PLAN,
                        new RunPlan("other", DATASET, RECIPE, BUILD),
                        with(dataset("volatility_20d_above_median", "us.equity", 5, 1250)),
                        with(dataset("next_day_direction", "sim.equity", 5, 1250)),
                        with(dataset("next_day_direction", "us.equity", 6, 1250)),
                        with(dataset("next_day_direction", "us.equity", 5, 1000)),
                        with(new Recipe(new WalkForward(4, 504, 5).text(), RECIPE.spec(), 42, 2)),
                        with(new Recipe(
                                RECIPE.split(), XGBoostSpec.STANDARD.text().replace("nthread=2", "nthread=1"), 42, 1)),
                        with(new Recipe(RECIPE.split(), RECIPE.spec(), 43, 2)),
                        with(RECIPE.onSpark(1)),
                        with(RECIPE.onSpark(2)),
                        new RunPlan("direction", DATASET, RECIPE, new Build("0.1.0+01", "xgboost 3.1.1")),
                        new RunPlan("direction", DATASET, RECIPE, new Build("0.1.0+00", "xgboost 3.1.2")))
                .map(RunPlan::fingerprint)
                .collect(Collectors.toSet());

        assertThat(fingerprints).hasSize(13);
    }

    @Test
    void aVersionOfTheFeatureTableThatHoldsTheSameFeaturesChangesNothing() {
        FeaturePin later = new FeaturePin(
                FEATURES.table(), 8, FEATURES.set(), FEATURES.hash(), FEATURES.outputs(), FEATURES.warmUp());

        assertThat(with(new DatasetPins("next_day_direction", "us.equity", later, 5, null, 1250))
                        .fingerprint())
                .isEqualTo(PLAN.fingerprint());
    }

    @Test
    void theIdOfARunDependsOnNothingButItsPlan() {
        assertThat(PLAN.fingerprint()).isEqualTo("a7a34ae2d9ac3f9daf64591a3db10be15ad2c9e7e0475efbeaa0979faf358b79");
        assertThat(PLAN.runId(0)).isEqualTo("851758ea3f3b9c38");
        assertThat(with(RECIPE.onSpark(2)).runId(0)).isEqualTo("ba87b220aeeb542f");
    }

    @Test
    void repetitionsHaveRunIdsOfTheirOwn() {
        assertThat(PLAN.runId(0)).matches("[0-9a-f]{16}").isEqualTo(PLAN.runId(0));
        assertThat(PLAN.runId(1)).isNotEqualTo(PLAN.runId(0));
    }

    @Test
    void aRecipeReadsItsTextsBack() {
        assertThat(RECIPE.walkForward()).isEqualTo(new WalkForward(3, 504, 5));
        assertThat(RECIPE.modelSpec()).isEqualTo(XGBoostSpec.STANDARD);
    }

    private static RunPlan with(DatasetPins dataset) {
        return new RunPlan("direction", dataset, RECIPE, BUILD);
    }

    private static RunPlan with(Recipe recipe) {
        return new RunPlan("direction", DATASET, recipe, BUILD);
    }

    private static DatasetPins dataset(String label, String listing, long source, int sessions) {
        return new DatasetPins(label, listing, FEATURES, source, null, sessions);
    }
}
