package io.breadthflow.platform.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array of objects; null is null or NaN. */
final class JsonRows implements RowWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    private final JsonGenerator json;
    private final List<String> names = new ArrayList<>();

    JsonRows(JsonMapper mapper, OutputStream out) {
        this.json = mapper.createGenerator(new BufferedOutputStream(out, BUFFER_BYTES));
    }

    @Override
    public void begin(List<String> columns) {
        names.addAll(columns);
        json.writeStartArray();
    }

    @Override
    public void row(@Nullable Object[] values) {
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            json.writeName(names.get(i));
            value(values[i]);
        }
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else {
            json.writePOJO(value);
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.flush();
    }
}
