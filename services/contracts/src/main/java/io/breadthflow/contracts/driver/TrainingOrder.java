package io.breadthflow.contracts.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Order to a training driver: rows assembled from pinned table versions, and a model of them.
 *
 * @param universe whose rows
 * @param labels what they are taught
 * @param features what it is learned from
 * @param learning how it is learned
 * @param output where it goes; null writes nothing and answers digests only
 */
public record TrainingOrder(
        Universe universe,
        Labels labels,
        Features features,
        Learning learning,
        @Nullable Output output) {

    /**
     * @param listing venue and market, as {@code us.equity}
     * @param sourceVersion version of {@code ohlcv} that features and labels were made from
     * @param minimumBars accepted bars an instrument needed to take part
     */
    public record Universe(String listing, long sourceVersion, int minimumBars) {}

    /**
     * @param name of the label spec, as {@code next_day_direction}
     * @param table its table
     * @param version a version of it that holds the labels
     * @param lastStep last step of the bars the labels were made from
     */
    public record Labels(String name, String table, long version, int lastStep) {}

    /**
     * @param table a feature table
     * @param version its version
     * @param outputs elements of a vector, in order
     * @param warmUp bars before a vector can be complete
     */
    public record Features(String table, long version, List<String> outputs, int warmUp) {
        public Features {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * @param split text of the walk-forward split; null trains the model of all rows only
     * @param spec text of the model spec
     * @param seed of all randomness
     * @param workers tasks that train together, each on its share of the rows
     */
    public record Learning(@Nullable String split, String spec, long seed, int workers) {}

    /**
     * Paths in the lake. Both are written unless the same bytes are there.
     *
     * @param model bytes of the model of all rows
     * @param predictions {@link PredictedRows} of the folds
     */
    public record Output(String model, String predictions) {}
}
