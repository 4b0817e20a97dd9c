package io.breadthflow.training.plan;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.ModelType;
import io.breadthflow.learning.split.WalkForward;
import io.breadthflow.market.digest.Sha256;
import io.breadthflow.training.dataset.DatasetPins;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run's model and scores depend on.
 *
 * @param model name in the registry
 * @param dataset pinned versions the rows are made from
 * @param recipe how they are split and learned from
 * @param build what the learning is done by
 */
public record RunPlan(String model, DatasetPins dataset, Recipe recipe, Build build) {
    private static final int ID_DIGITS = 16;

    /** SHA-256 over everything here: equal fingerprints mean equal models and equal scores. */
    public String fingerprint() {
        return Sha256.of("model=" + model + "\n" + dataset.text() + "\n" + recipe.text() + "\n" + build.text());
    }

    /** Id of the run that makes this plan for the {@code repetition}-th time, counted from 0. */
    public String runId(int repetition) {
        return Sha256.of(fingerprint() + "#" + repetition).substring(0, ID_DIGITS);
    }

    /**
     * Split and learning parameters of a run. Text forms, so that a stored plan means the same in a later version.
     *
     * @param split as {@link WalkForward#text()}
     * @param spec as {@link ModelSpec#text()}
     * @param seed of all randomness
     * @param threads threads of the training, also part of {@code spec}
     * @param workers tasks that train together on Spark; null trains in this process
     */
    public record Recipe(
            String split,
            String spec,
            long seed,
            int threads,
            @Nullable Integer workers) {

        /** A recipe for this process. */
        public Recipe(String split, String spec, long seed, int threads) {
            this(split, spec, seed, threads, null);
        }

        /** The recipe of the configured properties. */
        public static Recipe of(WalkForwardProperties split, TrainerProperties trainer) {
            ModelSpec spec = trainer.modelSpec();
            return new Recipe(split.walkForward().text(), spec.text(), trainer.seed(), spec.threads());
        }

        /** The same recipe for {@code count} tasks on Spark. */
        Recipe onSpark(int count) {
            return new Recipe(split, spec, seed, threads, count);
        }

        /** The engine that trains. */
        public Engine engine() {
            return workers == null ? Engine.LOCAL : Engine.SPARK;
        }

        /** The split, parsed. */
        public WalkForward walkForward() {
            return WalkForward.parse(split);
        }

        /** The spec, parsed. */
        public ModelSpec modelSpec() {
            return ModelSpec.parse(spec);
        }

        String text() {
            return "split=" + split + "\nspec=" + spec + "\nseed=" + seed + "\nthreads=" + threads
                    + (workers == null ? "" : "\nworkers=" + workers);
        }
    }

    /**
     * Code and library that do the learning.
     *
     * @param code version of our code, see {@link CodeVersion}
     * @param library name and version of the training library
     */
    public record Build(String code, String library) {
        /** Our code in that version, training models of {@code type}. */
        public static Build of(CodeVersion code, ModelType type) {
            return new Build(code.value(), type.library());
        }

        String text() {
            return "code=" + code + "\nlibrary=" + library;
        }
    }
}
