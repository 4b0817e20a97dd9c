package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;

/** 64-bit numbers as differences of neighbours, bit-packed. */
final class LongEncoder implements ValueEncoder {

    private static final int SLAB_BYTES = 1 << 16;
    private static final int PAGE_BYTES = 1 << 20;

    private final Column.Longs column;
    private final DeltaBinaryPackingValuesWriterForLong values =
            new DeltaBinaryPackingValuesWriterForLong(SLAB_BYTES, PAGE_BYTES, HeapByteBufferAllocator.getInstance());

    LongEncoder(Column.Longs column) {
        this.column = column;
    }

    @Override
    public Encoding encoding() {
        return Encoding.DELTA_BINARY_PACKED;
    }

    @Override
    public BytesInput encode(int from, int to, Statistics<?> statistics) {
        values.reset();
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        int present = 0;
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                long value = column.get(row);
                values.writeLong(value);
                min = Math.min(min, value);
                max = Math.max(max, value);
                present++;
            }
        }
        if (present > 0) {
            statistics.updateStats(min);
            statistics.updateStats(max);
        }
        return values.getBytes();
    }
}
