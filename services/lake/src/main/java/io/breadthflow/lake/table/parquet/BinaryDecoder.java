package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.nio.ByteBuffer;
import org.apache.parquet.column.page.DataPageV1;

/** The other side of {@link BinaryEncoder}. */
final class BinaryDecoder extends ChunkDecoder {

    private final byte[][] values;

    BinaryDecoder(int rows) {
        this.values = new byte[rows][];
    }

    @Override
    void values(DataPageV1 page, ByteBuffer bytes, int from, int to) {
        for (int row = from; row < to; row++) {
            if (!isNull(row)) {
                values[row] = PageBytes.next(bytes);
            }
        }
    }

    @Override
    Column column() {
        return new Column.Binaries(values);
    }
}
