package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.nio.ByteBuffer;
import org.apache.parquet.column.page.DataPageV1;

/** The other side of {@link BooleanEncoder}. */
final class BooleanDecoder extends ChunkDecoder {

    private final boolean[] values;

    BooleanDecoder(int rows) {
        this.values = new boolean[rows];
    }

    @Override
    void values(DataPageV1 page, ByteBuffer bytes, int from, int to) {
        int start = bytes.position();
        int at = 0;
        for (int row = from; row < to; row++) {
            if (!isNull(row)) {
                values[row] = ((bytes.get(start + at / Byte.SIZE) >> (at % Byte.SIZE)) & 1) == 1;
                at++;
            }
        }
    }

    @Override
    Column column() {
        return new Column.Booleans(values, nulls());
    }
}
