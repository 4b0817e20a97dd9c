package io.breadthflow.contracts.api.training;

import io.breadthflow.contracts.api.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run came from: enough to build its model again, byte for byte.
 *
 * @param listing venue and market, as {@code us.equity}
 * @param features elements of a vector, in order
 * @param sourceVersion version of {@code sourceTable} that features and labels were made from
 * @param minimumSessions accepted bars an instrument needed to take part
 * @param labelSpec name and version of the label, as {@code next_day_direction:v1}
 * @param labelTable table the labels were committed to
 * @param labelVersion version of it that holds them
 * @param oracleVersion version of {@code simulation_oracle} the run was judged by, null where there is none
 * @param splitSpec how rows were split into folds, with all parameters
 * @param modelSpec kind of model with all parameters, as {@code xgboost:v1;rounds=120;...}
 * @param engine that trained it; runs recorded without one were trained {@code LOCAL}
 * @param workers tasks that trained together on {@code SPARK}, each on its share of the rows; null on {@code LOCAL}
 * @param codeVersion version of the project and a hash over the classes that made the model
 * @param libraryVersion of the library that trained it, as {@code xgboost 3.1.1}
 * @param modelSha256 of the model's bytes
 */
public record Provenance(
        String listing,
        String featureTable,
        long featureVersion,
        String featureSet,
        String featureSetHash,
        List<String> features,
        String sourceTable,
        long sourceVersion,
        int minimumSessions,
        String labelSpec,
        String labelTable,
        long labelVersion,
        @Nullable Long oracleVersion,
        String splitSpec,
        String modelSpec,
        long seed,
        int threads,
        @Nullable Engine engine,
        @Nullable Integer workers,
        String codeVersion,
        String libraryVersion,
        String modelSha256) {
    public Provenance {
        features = List.copyOf(features);
    }

    @Override
    public Engine engine() {
        return engine == null ? Engine.LOCAL : engine;
    }
}
