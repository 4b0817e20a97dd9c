package io.breadthflow.market.feature.fold;

import io.breadthflow.market.feature.SeriesFeature;

/**
 * One output of a feature: what combinators are made of.
 *
 * @param feature the feature that computes it
 * @param name one of the feature's outputs
 */
public record FeatureOutput(SeriesFeature feature, String name) {

    public FeatureOutput {
        if (!feature.outputs().contains(name)) {
            throw new IllegalArgumentException(
                    feature.id() + " has no output " + name + ", it has " + feature.outputs());
        }
    }

    /** The output of a feature that has only one. */
    public static FeatureOutput of(SeriesFeature feature) {
        if (feature.outputs().size() != 1) {
            throw new IllegalArgumentException(feature.id() + " has several outputs, name one of " + feature.outputs());
        }
        return new FeatureOutput(feature, feature.outputs().get(0));
    }

    /** A fold that has seen no bar and gives this output. */
    public OutputFold start() {
        return new OutputFold(
                feature.start(), feature.outputs().size(), feature.outputs().indexOf(name));
    }
}
