package io.breadthflow.training.plan;

import io.breadthflow.learning.model.ModelSpec;
import io.breadthflow.learning.model.XGBoostSpec;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Model to train: boosted trees of the parameters given one by one, or any type given as the text of its spec.
 * Model bytes depend on every parameter, on the number of threads too.
 *
 * @param spec text of a {@link ModelSpec} as the provenance of runs shows it; stands in for all parameters but the seed
 * @param rounds number of trees
 * @param tree shape of a tree
 * @param boosting how far each tree moves the model, and on what share of the data
 * @param threads threads of a training
 * @param seed of all randomness
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.training.trainer", ignoreUnknownFields = false)
public record TrainerProperties(
        @Nullable String spec,
        @DefaultValue("100") @Min(1) @Max(100_000) int rounds,
        @DefaultValue @Valid Tree tree,
        @DefaultValue @Valid Boosting boosting,
        @DefaultValue("2") @Min(1) @Max(1024) int threads,
        @DefaultValue("42") @Min(0) @Max(Integer.MAX_VALUE) long seed) {

    public TrainerProperties {
        if (spec != null) {
            ModelSpec.parse(spec);
        }
    }

    /**
     * @param depth longest path
     * @param minChildWeight least sum of second derivatives in a leaf
     * @param lambda L2 penalty on leaf values
     */
    public record Tree(
            @DefaultValue("4") @Min(1) @Max(16) int depth,
            @DefaultValue("50") @DecimalMin("0") double minChildWeight,
            @DefaultValue("1") @DecimalMin("0") double lambda) {}

    /**
     * @param eta shrinkage of each tree
     * @param subsample share of the rows a tree sees
     * @param columnSample share of the features a tree sees
     */
    public record Boosting(
            @DefaultValue("0.05") @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
            double eta,

            @DefaultValue("0.5") @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
            double subsample,

            @DefaultValue("0.5") @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
            double columnSample) {}

    ModelSpec modelSpec() {
        return spec == null ? trees() : ModelSpec.parse(spec);
    }

    private XGBoostSpec trees() {
        return new XGBoostSpec(
                rounds,
                new XGBoostSpec.Tree(tree.depth, tree.minChildWeight, tree.lambda),
                new XGBoostSpec.Learning(boosting.eta, boosting.subsample, boosting.columnSample),
                threads);
    }
}
