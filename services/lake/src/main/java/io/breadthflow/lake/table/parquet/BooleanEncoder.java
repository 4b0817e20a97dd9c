package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** Booleans as bits, the first in the lowest. */
final class BooleanEncoder implements ValueEncoder {

    private final Column.Booleans column;

    BooleanEncoder(Column.Booleans column) {
        this.column = column;
    }

    @Override
    public Encoding encoding() {
        return Encoding.PLAIN;
    }

    @Override
    public BytesInput encode(int from, int to, Statistics<?> statistics) {
        byte[] bits = new byte[(to - from + Byte.SIZE - 1) / Byte.SIZE];
        int at = 0;
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                boolean value = column.get(row);
                if (value) {
                    bits[at / Byte.SIZE] |= (byte) (1 << (at % Byte.SIZE));
                }
                statistics.updateStats(value);
                at++;
            }
        }
        return BytesInput.from(bits, 0, (at + Byte.SIZE - 1) / Byte.SIZE);
    }
}
