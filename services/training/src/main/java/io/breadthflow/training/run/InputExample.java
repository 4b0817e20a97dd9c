package io.breadthflow.training.run;

import io.breadthflow.learning.model.FeatureMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The first rows a model was trained on, as {@code {"columns": [...], "data": [[...], ...]}}; null where one is missing. */
public final class InputExample {

    private static final int ROWS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private InputExample() {}

    /** Path of the example of the model at {@code modelPath}. */
    public static String path(String modelPath) {
        return modelPath.substring(0, modelPath.lastIndexOf('/') + 1) + "input_example.json";
    }

    static byte[] of(FeatureMatrix rows) {
        return of(rows.names(), vectors(rows));
    }

    /** The same of vectors that are rows already. */
    static byte[] of(List<String> names, List<List<@Nullable Float>> vectors) {
        return JSON.writeValueAsBytes(new TreeMap<>(Map.of("columns", names, "data", vectors)));
    }

    private static List<List<@Nullable Float>> vectors(FeatureMatrix rows) {
        List<List<@Nullable Float>> data = new ArrayList<>();
        for (int row = 0; row < Math.min(ROWS, rows.rows()); row++) {
            data.add(values(rows, row));
        }
        return data;
    }

    private static List<@Nullable Float> values(FeatureMatrix rows, int row) {
        List<@Nullable Float> values = new ArrayList<>();
        for (int feature = 0; feature < rows.features(); feature++) {
            float value = rows.value(row, feature);
            values.add(Float.isNaN(value) ? null : value);
        }
        return Collections.unmodifiableList(values);
    }
}
