package io.breadthflow.platform.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** The fields of a type's JSON. A map may have any. */
final class ResultFields extends JsonFormatVisitorWrapper.Base {

    private final SortedMap<String, JavaType> fields = new TreeMap<>();
    private boolean map;

    private ResultFields() {}

    static ResultFields of(JsonMapper json, JavaType type) {
        ResultFields visitor = new ResultFields();
        json.acceptJsonFormatVisitor(type, visitor);
        return visitor;
    }

    /** The first name of {@code path} that the JSON of {@code type} does not have, with those it has; null if it has all. */
    static @Nullable String missing(JsonMapper json, Class<?> type, List<String> path) {
        JavaType at = json.constructType(type);
        for (String name : path) {
            ResultFields there = of(json, at);
            JavaType next = there.fields.get(name);
            if (there.map) {
                return null;
            }
            if (next == null) {
                return "'" + name + "'"
                        + (there.fields.isEmpty() ? "" : "; known are " + String.join(", ", there.fields.keySet()));
            }
            at = next;
        }
        return null;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        return new JsonObjectFormatVisitor.Base(getContext()) {
            @Override
            public void property(BeanProperty property) {
                fields.put(property.getName(), property.getType());
            }

            @Override
            public void optionalProperty(BeanProperty property) {
                fields.put(property.getName(), property.getType());
            }
        };
    }

    @Override
    public @Nullable JsonMapFormatVisitor expectMapFormat(JavaType type) {
        map = true;
        return null;
    }
}
