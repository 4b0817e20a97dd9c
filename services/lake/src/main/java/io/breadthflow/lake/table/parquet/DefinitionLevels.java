package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * Presence of the values of a page: one bit per row, run-length encoded behind its length in four bytes. Columns that
 * are never null have none.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Parquet encodings, RLE</a>
 */
final class DefinitionLevels {

    private DefinitionLevels() {}

    static BytesInput encode(Column column, int from, int to) throws IOException {
        try (RunLengthBitPackingHybridEncoder levels =
                new RunLengthBitPackingHybridEncoder(1, 64, 1 << 16, HeapByteBufferAllocator.getInstance())) {
            for (int row = from; row < to; row++) {
                levels.writeInt(column.isNull(row) ? 0 : 1);
            }
            BytesInput encoded = levels.toBytes();
            return PageBytes.copy(BytesInput.concat(BytesInput.fromInt((int) encoded.size()), encoded));
        }
    }

    /** Sets the nulls of a page of {@code count} rows from {@code row} on and moves {@code page} behind the levels. */
    static void decode(ByteBuffer page, int count, int row, BitSet nulls) throws IOException {
        int length = page.order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] encoded = new byte[length];
        page.get(encoded);
        RunLengthBitPackingHybridDecoder levels = new RunLengthBitPackingHybridDecoder(
                BytesUtils.getWidthFromMaxInt(1), new ByteArrayInputStream(encoded));
        for (int i = 0; i < count; i++) {
            if (levels.readInt() == 0) {
                nulls.set(row + i);
            }
        }
    }
}
