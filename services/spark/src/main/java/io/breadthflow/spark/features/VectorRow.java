package io.breadthflow.spark.features;

import io.breadthflow.lake.table.Micros;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows between the tasks of a materialisation: a vector, or the state of an owner after its last one. Doubles travel as
 * their bits, so no engine has a say in which NaN they are.
 */
final class VectorRow {

    static final String OWNER = BarInput.OWNER;
    static final String TIME = BarInput.TIME;
    static final String AVAILABLE = "available_at";
    static final String VALUES = "values";
    static final String STATE = BarInput.STATE;
    static final String YEAR = "year";

    static final StructType SCHEMA = new StructType()
            .add(OWNER, DataTypes.StringType, false)
            .add(YEAR, DataTypes.IntegerType, true)
            .add(TIME, DataTypes.TimestampType, false)
            .add(AVAILABLE, DataTypes.TimestampType, true)
            .add(VALUES, DataTypes.BinaryType, true)
            .add(STATE, DataTypes.BinaryType, true);

    private VectorRow() {}

    static Row vector(String owner, Instant eventTime, Instant availableAt, double[] values) {
        int year = eventTime.atOffset(ZoneOffset.UTC).getYear();
        return row(owner, year, eventTime, availableAt, toBytes(values), null);
    }

    static Row state(String owner, long lastEventTime, byte[] state) {
        return row(owner, null, Micros.toInstant(lastEventTime), null, null, state);
    }

    /** With its schema: Spark hands a row on as it is where the next step runs in the same task. */
    private static Row row(@Nullable Object... cells) {
        return new GenericRowWithSchema(cells, SCHEMA);
    }

    static boolean isState(Row row) {
        return row.getAs(STATE) != null;
    }

    /** The state that {@code row} carries; null when it is none. */
    static byte @Nullable [] stateOf(Row row) {
        return row.getAs(STATE);
    }

    private static byte[] toBytes(double[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            buffer.putLong(Double.doubleToRawLongBits(value));
        }
        return buffer.array();
    }

    static double[] values(Row row) {
        ByteBuffer buffer = ByteBuffer.wrap(row.<byte[]>getAs(VALUES)).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[buffer.remaining() / Double.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.longBitsToDouble(buffer.getLong());
        }
        return values;
    }
}
