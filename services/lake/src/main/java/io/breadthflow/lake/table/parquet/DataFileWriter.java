package io.breadthflow.lake.table.parquet;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/** Writes rows as one Parquet file whose pages {@link DataFileReader} reads without objects per value. */
public final class DataFileWriter {

    /** Key in a file's footer that says that its pages are laid out as here. */
    static final String PAGES_KEY = "breadthflow.pages";

    static final String PAGES_VERSION = "1";

    private static final Snappy CODEC = new Snappy();

    private final List<ColumnSpec> columns;
    private final MessageType schema;
    private final PageLayout layout;

    /** A writer of files with {@code columns}, whose pages and row groups are sized by {@code layout}. */
    public DataFileWriter(List<ColumnSpec> columns, PageLayout layout) {
        this.layout = layout;
        this.columns = List.copyOf(columns);
        this.schema = ParquetColumns.schema(columns);
    }

    /** The file that holds {@code rows} in their order; columns that the file does not have are left out. */
    public byte[] write(Columns rows) {
        MemoryOutputFile file = new MemoryOutputFile();
        try (ParquetFileWriter writer = open(file)) {
            writer.start();
            int group = layout.rowsPerGroup();
            for (int from = 0; from < rows.size(); from += group) {
                writeGroup(writer, rows, from, Math.min(rows.size(), from + group));
            }
            writer.end(Map.of(PAGES_KEY, PAGES_VERSION));
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be built in memory", e);
        }
        return file.toByteArray();
    }

    private ParquetFileWriter open(MemoryOutputFile file) throws IOException {
        return new ParquetFileWriter(
                file,
                schema,
                ParquetFileWriter.Mode.CREATE,
                Long.MAX_VALUE,
                0,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                true);
    }

    private void writeGroup(ParquetFileWriter writer, Columns rows, int from, int to) throws IOException {
        ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                CODEC,
                schema,
                HeapByteBufferAllocator.getInstance(),
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                true);
        try {
            for (int i = 0; i < columns.size(); i++) {
                ColumnDescriptor descriptor = schema.getColumns().get(i);
                Column column = rows.get(columns.get(i).name());
                writeChunk(pages.getPageWriter(descriptor), descriptor, columns.get(i), column, from, to);
            }
            writer.startBlock(to - from);
            pages.flushToFileWriter(writer);
            writer.endBlock();
        } finally {
            pages.close();
        }
    }

    private void writeChunk(
            PageWriter pages, ColumnDescriptor descriptor, ColumnSpec spec, Column column, int from, int to)
            throws IOException {
        ValueEncoder encoder = encoder(spec, column);
        DictionaryPage dictionary = encoder.dictionary().orElse(null);
        if (dictionary != null) {
            pages.writeDictionaryPage(dictionary);
        }
        for (int start = from; start < to; start += layout.rowsPerPage()) {
            int end = Math.min(to, start + layout.rowsPerPage());
            Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
            statistics.incrementNumNulls(spec.nullable() ? nulls(column, start, end) : 0);
            BytesInput values = encoder.encode(start, end, statistics);
            BytesInput page =
                    spec.nullable() ? BytesInput.concat(DefinitionLevels.encode(column, start, end), values) : values;
            pages.writePage(page, end - start, end - start, statistics, Encoding.RLE, Encoding.RLE, encoder.encoding());
        }
    }

    private static long nulls(Column column, int from, int to) {
        long nulls = 0;
        for (int row = from; row < to; row++) {
            nulls += column.isNull(row) ? 1 : 0;
        }
        return nulls;
    }

    private static ValueEncoder encoder(ColumnSpec spec, Column column) {
        return switch (spec.type()) {
            case LONG, TIMESTAMP, DECIMAL -> new LongEncoder((Column.Longs) column);
            case INT, DATE -> new IntEncoder((Column.Ints) column);
            case DOUBLE -> new DoubleEncoder((Column.Doubles) column);
            case BOOLEAN -> new BooleanEncoder((Column.Booleans) column);
            case BINARY -> new BinaryEncoder(column, ((Column.Binaries) column)::get);
            case STRING -> stringEncoder((Column.Strings) column);
        };
    }

    /** A dictionary only pays where values repeat. */
    private static ValueEncoder stringEncoder(Column.Strings column) {
        DictionaryEncoder dictionary = new DictionaryEncoder(column);
        return dictionary.size() <= column.size() / 2
                ? dictionary
                : new BinaryEncoder(column, row -> column.get(row).getBytes(StandardCharsets.UTF_8));
    }
}
