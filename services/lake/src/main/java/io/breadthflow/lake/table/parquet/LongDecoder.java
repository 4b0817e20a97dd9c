package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;

/** The other side of {@link LongEncoder}. */
final class LongDecoder extends ChunkDecoder {

    private final long[] values;

    LongDecoder(int rows) {
        this.values = new long[rows];
    }

    @Override
    void values(DataPageV1 page, ByteBuffer bytes, int from, int to) throws IOException {
        DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
        reader.initFromPage(to - from, ByteBufferInputStream.wrap(bytes.slice()));
        for (int row = from; row < to; row++) {
            if (!isNull(row)) {
                values[row] = reader.readLong();
            }
        }
    }

    @Override
    Column column() {
        return new Column.Longs(values, nulls());
    }
}
