package io.breadthflow.market.simulation;

import io.breadthflow.market.feature.SeriesFeature;

/**
 * The part of a feature that drives the next return: one output of {@code feature}, known at the close, clipped to
 * [−{@code bound}, {@code bound}]; 0 where the output is NaN, so that the warm-up is pure noise.
 *
 * @param feature a feature of the catalogue, computed through its own fold
 * @param output which of its outputs, the first is 0
 * @param bound largest absolute value, positive
 */
public record PlantedSignal(SeriesFeature feature, int output, double bound) {

    public PlantedSignal {
        if (output < 0 || output >= feature.outputs().size()) {
            throw new IllegalArgumentException(
                    feature.id() + " has " + feature.outputs().size() + " outputs, number " + output + " is none");
        }
        if (!(bound > 0) || Double.isInfinite(bound)) {
            throw new IllegalArgumentException("bound of the signal is " + bound + ", it must be positive and finite");
        }
    }

    /** The raw output as the planted signal. */
    double clip(double value) {
        return Double.isNaN(value) ? 0 : Math.max(-bound, Math.min(bound, value));
    }

    /** Output and bound as text, {@code bollinger_z_20@1[0] within 2.0}. */
    @Override
    public String toString() {
        return feature.id() + "[" + output + "] within " + bound;
    }
}
