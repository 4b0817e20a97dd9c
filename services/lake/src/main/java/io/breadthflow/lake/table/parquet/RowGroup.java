package io.breadthflow.lake.table.parquet;

import java.util.Optional;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.api.Binary;

/** Metadata of one row group of a file. */
public final class RowGroup {

    private final BlockMetaData group;

    RowGroup(BlockMetaData group) {
        this.group = group;
    }

    /** Smallest and largest value of {@code column}, unless it is not known or there is none but null. */
    public Optional<Range> range(String column) {
        return group.getColumns().stream()
                .filter(chunk -> chunk.getPath().toDotString().equals(column))
                .findFirst()
                .map(ColumnChunkMetaData::getStatistics)
                .filter(statistics -> statistics.hasNonNullValue())
                .map(statistics -> new Range(value(statistics.genericGetMin()), value(statistics.genericGetMax())));
    }

    private static Object value(Object stored) {
        return stored instanceof Binary binary ? binary.toStringUsingUTF8() : stored;
    }

    /**
     * Smallest and largest value.
     *
     * @param min Long, Integer, Double, Boolean or String, as the column's type is
     * @param max the same
     */
    public record Range(Object min, Object max) {}
}
