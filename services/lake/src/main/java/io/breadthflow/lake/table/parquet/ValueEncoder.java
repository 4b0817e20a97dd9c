package io.breadthflow.lake.table.parquet;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;

/** Turns the values of one column into the bytes of pages; nulls take no space. */
interface ValueEncoder {

    Encoding encoding();

    /** The page before all others that the values refer to, where there is one. */
    default Optional<DictionaryPage> dictionary() {
        return Optional.empty();
    }

    /** The values of the rows from {@code from} to before {@code to}, which are added to {@code statistics}. */
    BytesInput encode(int from, int to, Statistics<?> statistics) throws IOException;
}
