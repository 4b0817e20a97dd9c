package io.breadthflow.platform.featureset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature set as serving and training see it.
 *
 * @param hash first 8 hexadecimal digits over its definition: its identity
 * @param name name in the catalogue
 * @param outputs elements of a vector, in order
 * @param table feature table
 * @param warmUp bars before a vector can be complete
 * @param watermark latest event time that was published; null before the first publication
 */
public record FeatureSetRow(
        String hash,
        String name,
        List<String> outputs,
        String table,
        int warmUp,
        @Nullable Instant watermark) {

    public FeatureSetRow {
        outputs = List.copyOf(outputs);
    }
}
