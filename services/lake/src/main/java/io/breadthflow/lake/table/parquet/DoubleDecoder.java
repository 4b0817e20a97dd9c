package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.nio.ByteBuffer;
import org.apache.parquet.column.page.DataPageV1;

/** The other side of {@link DoubleEncoder}. */
final class DoubleDecoder extends ChunkDecoder {

    private final double[] values;

    DoubleDecoder(int rows) {
        this.values = new double[rows];
    }

    @Override
    void values(DataPageV1 page, ByteBuffer bytes, int from, int to) {
        for (int row = from; row < to; row++) {
            if (!isNull(row)) {
                values[row] = bytes.getDouble();
            }
        }
    }

    @Override
    Column column() {
        return new Column.Doubles(values, nulls());
    }
}
