package io.breadthflow.serving.log;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Micros;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Predictions as rows of the table {@code predictions}. */
final class PredictionRows {

    private PredictionRows() {}

    static Columns of(List<LoggedPrediction> predictions) {
        return Columns.ofSize(predictions.size())
                .ints("date", ints(predictions, p -> day(p.time())))
                .add("prediction_id", texts(predictions, LoggedPrediction::predictionId))
                .longs("event_time", longs(predictions, p -> Micros.of(p.time())))
                .add("model", texts(predictions, p -> p.origin().model()))
                .ints("model_version", ints(predictions, p -> p.origin().version()))
                .add("feature_set", texts(predictions, p -> p.origin().featureSet()))
                .add("instrument", texts(predictions, p -> Objects.toString(p.instrument(), null)))
                .add("feature_time", times(predictions))
                .doubles(
                        "probability",
                        predictions.stream()
                                .mapToDouble(LoggedPrediction::probability)
                                .toArray())
                .add("arm", texts(predictions, p -> p.origin().arm()))
                .longs("latency_micros", longs(predictions, p -> p.latency().toNanos() / 1000))
                .build();
    }

    private static int[] ints(List<LoggedPrediction> predictions, ToIntFunction<LoggedPrediction> value) {
        return predictions.stream().mapToInt(value).toArray();
    }

    private static long[] longs(List<LoggedPrediction> predictions, ToLongFunction<LoggedPrediction> value) {
        return predictions.stream().mapToLong(value).toArray();
    }

    private static Column times(List<LoggedPrediction> predictions) {
        long[] values = new long[predictions.size()];
        BitSet nulls = new BitSet(values.length);
        for (int row = 0; row < values.length; row++) {
            Instant time = predictions.get(row).featureTime();
            nulls.set(row, time == null);
            values[row] = time == null ? 0 : Micros.of(time);
        }
        return new Column.Longs(values, nulls);
    }

    private static Column texts(List<LoggedPrediction> predictions, Function<LoggedPrediction, @Nullable String> text) {
        Map<String, Integer> codes = new HashMap<>();
        List<String> dictionary = new ArrayList<>();
        int[] coded = new int[predictions.size()];
        for (int row = 0; row < coded.length; row++) {
            String value = text.apply(predictions.get(row));
            coded[row] = value == null
                    ? -1
                    : codes.computeIfAbsent(value, added -> {
                        dictionary.add(added);
                        return dictionary.size() - 1;
                    });
        }
        return new Column.Strings(coded, dictionary.toArray(String[]::new));
    }

    private static int day(Instant time) {
        return Math.toIntExact(time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    }
}
