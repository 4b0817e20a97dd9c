package io.breadthflow.training.registration;

import io.breadthflow.contracts.api.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run came from: enough to build its model again, byte for byte.
 *
 * @param data rows it was made from
 * @param split how rows were split into folds, with all parameters
 * @param model how the model was trained, and the digest of what came out
 * @param code that trained it
 */
public record Provenance(Data data, String split, Model model, Code code) {

    /**
     * Pinned versions of the tables that the rows of a run were read from.
     *
     * @param listing venue and market, as {@code us.equity}
     * @param minimumSessions accepted bars an instrument needed to take part
     * @param oracleVersion version of {@code simulation_oracle} the run was judged by, null where there is none
     */
    public record Data(
            String listing,
            int minimumSessions,
            Source source,
            Features features,
            Labels labels,
            @Nullable Long oracleVersion) {}

    /** The version of the bars that features and labels were made from. */
    public record Source(String table, long version) {}

    /**
     * The version of a feature table.
     *
     * @param set name of the feature set
     * @param hash identity of the feature set
     * @param outputs elements of a vector, in order
     */
    public record Features(String table, long version, String set, String hash, List<String> outputs) {
        public Features {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * The version of a label table that holds the labels of a run.
     *
     * @param spec name and version of the label, as {@code next_day_direction:v1}
     */
    public record Labels(String spec, String table, long version) {}

    /**
     * A training with everything its bytes depend on.
     *
     * @param spec kind of model with all parameters, as {@code xgboost:v1;rounds=120;...}
     * @param seed of all randomness
     * @param threads threads of the training
     * @param engine that trained the model
     * @param workers tasks that trained together on {@code SPARK}, each on its share of the rows; null on {@code LOCAL}
     * @param sha256 of the model's bytes
     */
    public record Model(
            String spec,
            long seed,
            int threads,
            Engine engine,
            @Nullable Integer workers,
            String sha256) {
        public Model {
            if ((engine == Engine.SPARK) != (workers != null)) {
                throw new IllegalArgumentException(
                        "a run on " + engine + " cannot have been trained by " + workers + " workers");
            }
        }
    }

    /**
     * The code that trained a model.
     *
     * @param version of the project and a hash over the classes that made the model
     * @param library that trained it with its version, as {@code xgboost 3.1.1}
     */
    public record Code(String version, String library) {}
}
