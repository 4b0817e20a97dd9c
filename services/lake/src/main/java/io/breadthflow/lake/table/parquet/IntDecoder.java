package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;

/** The other side of {@link IntEncoder}. */
final class IntDecoder extends ChunkDecoder {

    private final int[] values;

    IntDecoder(int rows) {
        this.values = new int[rows];
    }

    @Override
    void values(DataPageV1 page, ByteBuffer bytes, int from, int to) throws IOException {
        DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
        reader.initFromPage(to - from, ByteBufferInputStream.wrap(bytes.slice()));
        for (int row = from; row < to; row++) {
            if (!isNull(row)) {
                values[row] = reader.readInteger();
            }
        }
    }

    @Override
    Column column() {
        return new Column.Ints(values, nulls());
    }
}
