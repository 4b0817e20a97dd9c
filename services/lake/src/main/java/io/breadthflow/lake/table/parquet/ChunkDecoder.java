package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.table.Column;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Reads the pages of one column chunk into a column. */
abstract class ChunkDecoder {

    private final BitSet nulls = new BitSet();

    /** Reads all of {@code pages} and answers the column. */
    final Column decode(ColumnDescriptor descriptor, PageReader pages) throws IOException {
        start(pages);
        boolean nullable = descriptor.getMaxDefinitionLevel() > 0;
        long rows = pages.getTotalValueCount();
        for (int row = 0; row < rows; ) {
            DataPageV1 page = (DataPageV1) pages.readPage();
            ByteBuffer bytes = PageBytes.buffer(page.getBytes());
            int count = page.getValueCount();
            if (nullable) {
                DefinitionLevels.decode(bytes, count, row, nulls);
            }
            values(page, bytes, row, row + count);
            row += count;
        }
        return column();
    }

    /** Called before the first page. */
    void start(PageReader pages) throws IOException {
        // most columns have no dictionary
    }

    /** Reads the values of the rows from {@code from} to before {@code to} that are not null. */
    abstract void values(DataPageV1 page, ByteBuffer bytes, int from, int to) throws IOException;

    abstract Column column();

    final boolean isNull(int row) {
        return nulls.get(row);
    }

    final @Nullable BitSet nulls() {
        return nulls.isEmpty() ? null : nulls;
    }
}
