package io.breadthflow.contracts.driver;

import io.breadthflow.contracts.table.DataFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that a driver has written of a materialisation, for the service to commit.
 *
 * @param features files of the feature table
 * @param state files of {@code feature_state}
 */
public record FeatureFiles(List<DataFile> features, List<DataFile> state) {

    public FeatureFiles {
        features = List.copyOf(features);
        state = List.copyOf(state);
    }

    /** The files of both. */
    public FeatureFiles and(FeatureFiles more) {
        return new FeatureFiles(join(features, more.features), join(state, more.state));
    }

    private static List<DataFile> join(List<DataFile> files, List<DataFile> more) {
        return Stream.concat(files.stream(), more.stream()).toList();
    }
}
