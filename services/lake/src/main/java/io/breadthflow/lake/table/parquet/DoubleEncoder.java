package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** Doubles as their eight bytes; every bit of a NaN is kept. */
final class DoubleEncoder implements ValueEncoder {

    private final Column.Doubles column;

    DoubleEncoder(Column.Doubles column) {
        this.column = column;
    }

    @Override
    public Encoding encoding() {
        return Encoding.PLAIN;
    }

    @Override
    public BytesInput encode(int from, int to, Statistics<?> statistics) {
        ByteBuffer bytes = ByteBuffer.allocate((to - from) * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        boolean present = false;
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                double value = column.get(row);
                bytes.putDouble(value);
                // Math.min and Math.max answer NaN for NaN, which makes readers ignore the range
                min = Math.min(min, value);
                max = Math.max(max, value);
                present = true;
            }
        }
        if (present) {
            statistics.updateStats(min);
            statistics.updateStats(max);
        }
        return BytesInput.from(bytes.array(), 0, bytes.position());
    }
}
