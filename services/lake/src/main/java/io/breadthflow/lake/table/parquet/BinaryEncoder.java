package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/** Bytes behind their length in four bytes. */
final class BinaryEncoder implements ValueEncoder {

    private final Column column;
    private final IntFunction<byte[]> bytesAt;

    /** The values of {@code column}, whose bytes at a row that is not null {@code bytesAt} gives. */
    BinaryEncoder(Column column, IntFunction<byte[]> bytesAt) {
        this.column = column;
        this.bytesAt = bytesAt;
    }

    @Override
    public Encoding encoding() {
        return Encoding.PLAIN;
    }

    @Override
    public BytesInput encode(int from, int to, Statistics<?> statistics) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                byte[] value = bytesAt.apply(row);
                BytesUtils.writeIntLittleEndian(bytes, value.length);
                bytes.write(value);
                statistics.updateStats(Binary.fromConstantByteArray(value));
            }
        }
        return BytesInput.from(bytes);
    }
}
