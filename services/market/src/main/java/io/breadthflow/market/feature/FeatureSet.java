package io.breadthflow.market.feature;

import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.digest.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * An ordered list of features under a name. Its {@link #hash()} covers the bars it is computed from and name, version and
 * outputs of every feature, so another definition is another set and another table: a feature set never changes. What is
 * kept under the hash, vectors and state, is of bars of that spec without a column that says so.
 *
 * @param name kebab case, as {@code equities-daily}
 * @param bars the bars it is computed from
 * @param series features of one instrument, first in the vector
 * @param market features of the market, after them
 */
public record FeatureSet(String name, BarSpec bars, List<SeriesFeature> series, List<MarketFeature> market) {

    public FeatureSet {
        series = List.copyOf(series);
        market = List.copyOf(market);
        List<String> outputs = outputsOf(series, market);
        if (new HashSet<>(outputs).size() != outputs.size()) {
            throw new IllegalArgumentException("feature set " + name + " has an output twice: " + outputs);
        }
    }

    /** Names of all outputs: the columns of the feature table and the elements of a vector, in this order. */
    public List<String> outputs() {
        return outputsOf(series, market);
    }

    /** Number of the outputs of series features, which come first. */
    public int seriesOutputs() {
        return outputsOf(series, List.of()).size();
    }

    /** Number of the outputs of market features, which come last. */
    public int marketOutputs() {
        return outputsOf(List.of(), market).size();
    }

    /** The largest warm-up of its features: a vector is complete from that bar on at the earliest. */
    public int warmUp() {
        int bars = 0;
        for (SeriesFeature feature : series) {
            bars = Math.max(bars, feature.warmUp());
        }
        for (MarketFeature feature : market) {
            bars = Math.max(bars, feature.warmUp());
        }
        return bars;
    }

    /** First 8 hexadecimal digits of the SHA-256 over the definition. */
    public String hash() {
        StringBuilder definition = new StringBuilder(name).append('\n').append(bars);
        for (SeriesFeature feature : series) {
            definition.append('\n').append(feature.id()).append(feature.outputs());
        }
        for (MarketFeature feature : market) {
            definition
                    .append('\n')
                    .append(feature.id())
                    .append(feature.outputs())
                    .append(feature.scope());
        }
        return Sha256.of(definition.toString()).substring(0, 8);
    }

    private static List<String> outputsOf(List<SeriesFeature> series, List<MarketFeature> market) {
        List<String> outputs = new ArrayList<>();
        series.forEach(feature -> outputs.addAll(feature.outputs()));
        market.forEach(feature -> outputs.addAll(feature.outputs()));
        return outputs;
    }
}
