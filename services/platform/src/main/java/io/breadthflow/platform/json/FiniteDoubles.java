package io.breadthflow.platform.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes NaN and infinities as null, which JSON has no other word for. */
final class FiniteDoubles {

    private FiniteDoubles() {}

    static SimpleModule module() {
        return new SimpleModule("finite-doubles")
                .addSerializer(Double.class, new OfDouble(Double.class))
                .addSerializer(Double.TYPE, new OfDouble(Double.TYPE))
                .addSerializer(Float.class, new OfFloat(Float.class))
                .addSerializer(Float.TYPE, new OfFloat(Float.TYPE))
                .addSerializer(double[].class, new OfDoubles());
    }

    /** One double. */
    private static final class OfDouble extends StdSerializer<Double> {

        OfDouble(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            write(value, out);
        }
    }

    /** One float. */
    private static final class OfFloat extends StdSerializer<Float> {

        OfFloat(Class<Float> type) {
            super(type);
        }

        @Override
        public void serialize(Float value, JsonGenerator out, SerializationContext context) {
            if (Float.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    /** An array of doubles. */
    private static final class OfDoubles extends ValueSerializer<double[]> {

        @Override
        public void serialize(double[] values, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (double value : values) {
                write(value, out);
            }
            out.writeEndArray();
        }
    }

    static void write(double value, JsonGenerator out) {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }
}
