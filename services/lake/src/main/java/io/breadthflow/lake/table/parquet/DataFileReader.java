package io.breadthflow.lake.table.parquet;

import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads a file that {@link DataFileWriter} wrote; for files of others {@link #isOwn()} is false. */
public final class DataFileReader implements AutoCloseable {

    private final ParquetFileReader file;

    private DataFileReader(ParquetFileReader file) {
        this.file = file;
    }

    /** Opens the object {@code path} of {@code size} bytes. */
    public static DataFileReader open(ObjectStore store, String path, long size) throws IOException {
        ParquetReadOptions options = new ParquetReadOptions.Builder(new PlainParquetConfiguration())
                .withCodecFactory(new Snappy())
                .usePageChecksumVerification(true)
                .build();
        return new DataFileReader(ParquetFileReader.open(new StoredInputFile(store, path, size), options));
    }

    /** True when the pages are laid out as {@link DataFileWriter} does; nothing else can be read here. */
    public boolean isOwn() {
        return DataFileWriter.PAGES_VERSION.equals(
                file.getFileMetaData().getKeyValueMetaData().get(DataFileWriter.PAGES_KEY));
    }

    /** Rows of the file, whoever wrote it. */
    public long rows() {
        return file.getRecordCount();
    }

    /**
     * Hands over the row groups that may hold rows of interest, in order, with {@code columns} in that order; a column that
     * the file does not have yet is null in every row.
     */
    public void read(List<ColumnSpec> columns, RowGroupFilter filter, Consumer<Columns> consumer) throws IOException {
        MessageType stored = file.getFileMetaData().getSchema();
        file.setRequestedSchema(requested(stored, columns));
        for (BlockMetaData group : file.getRowGroups()) {
            if (filter.mayMatch(new RowGroup(group))) {
                consumer.accept(decode(file.readNextRowGroup(), columns));
            } else {
                file.skipNextRowGroup();
            }
        }
    }

    private static MessageType requested(MessageType stored, List<ColumnSpec> columns) {
        List<Type> fields = new ArrayList<>();
        for (ColumnSpec column : columns) {
            if (stored.containsField(column.name())) {
                fields.add(stored.getType(column.name()));
            }
        }
        return new MessageType(stored.getName(), fields);
    }

    private Columns decode(PageReadStore pages, List<ColumnSpec> columns) throws IOException {
        int rows = Math.toIntExact(pages.getRowCount());
        MessageType stored = file.getFileMetaData().getSchema();
        Columns.Builder builder = Columns.ofSize(rows);
        for (ColumnSpec column : columns) {
            builder.add(
                    column.name(),
                    stored.containsField(column.name()) ? decode(pages, stored, column, rows) : absent(column, rows));
        }
        return builder.build();
    }

    private static Column decode(PageReadStore pages, MessageType stored, ColumnSpec column, int rows)
            throws IOException {
        ColumnDescriptor descriptor = stored.getColumnDescription(new String[] {column.name()});
        ChunkDecoder decoder = switch (column.type()) {
            case LONG, TIMESTAMP, DECIMAL -> new LongDecoder(rows);
            case INT, DATE -> new IntDecoder(rows);
            case DOUBLE -> new DoubleDecoder(rows);
            case BOOLEAN -> new BooleanDecoder(rows);
            case BINARY -> new BinaryDecoder(rows);
            case STRING -> new StringDecoder(rows);
        };
        return decoder.decode(descriptor, pages.getPageReader(descriptor));
    }

    /** {@code rows} nulls. */
    private static Column absent(ColumnSpec column, int rows) {
        BitSet nulls = new BitSet(rows);
        nulls.set(0, rows);
        return switch (column.type()) {
            case LONG, TIMESTAMP, DECIMAL -> new Column.Longs(new long[rows], nulls);
            case INT, DATE -> new Column.Ints(new int[rows], nulls);
            case DOUBLE -> new Column.Doubles(new double[rows], nulls);
            case BOOLEAN -> new Column.Booleans(new boolean[rows], nulls);
            case BINARY -> new Column.Binaries(new byte[rows][]);
            case STRING -> {
                int[] codes = new int[rows];
                Arrays.fill(codes, -1);
                yield new Column.Strings(codes, new String[0]);
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
