package io.breadthflow.serving.feast;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Feast's online store as it was seen to behave: a row that is not later than the one which is there is dropped without a
 * word, and so is a frame without any value.
 */
final class StubRows {

    /** What is kept of an entity. */
    record Row(Instant timestamp, Map<String, Object> values) {}

    private final Map<String, Map<String, Row>> views = new ConcurrentHashMap<>();

    /** Takes rows by columns, as {@code /push} does. */
    void push(String view, Map<String, List<Object>> columns) {
        List<Object> keys = columns.get("instrument");
        for (int row = 0; row < keys.size(); row++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, List<Object>> column : columns.entrySet()) {
                values.put(column.getKey(), column.getValue().get(row));
            }
            Row pushed = new Row(Instant.parse((String) values.get("published")), values);
            views.computeIfAbsent(view, name -> new ConcurrentHashMap<>())
                    .merge(
                            (String) keys.get(row),
                            pushed,
                            (old, now) -> now.timestamp().isAfter(old.timestamp()) ? now : old);
        }
    }

    /** What is kept of {@code feature} of an entity; null where nothing is. */
    Object find(String view, String entity, String feature) {
        Row row = views.getOrDefault(view, new HashMap<>()).get(entity);
        return row == null ? null : row.values().get(feature);
    }

    /** Whether the view was ever pushed to. */
    boolean knows(String view) {
        return views.containsKey(view);
    }
}
