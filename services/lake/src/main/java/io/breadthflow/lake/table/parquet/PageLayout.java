package io.breadthflow.lake.table.parquet;

import io.breadthflow.contracts.table.ColumnSpec;
import java.util.List;

/**
 * Sizes of pages, row groups and files.
 *
 * @param rowsPerPage rows of a page: enough for the encodings to pay, few enough for the processor's cache
 * @param rowsPerGroup rows of a row group, which is what a reader holds in memory at once
 * @param rowsPerFile most rows of a file
 */
public record PageLayout(int rowsPerPage, int rowsPerGroup, int rowsPerFile) {

    private static final int ROWS_PER_PAGE = 100_000;
    private static final int ROWS_PER_FILE = 2_000_000;
    private static final long FILE_BYTES = 64L << 20;
    private static final long ROW_GROUP_BYTES = 32L << 20;
    private static final int MIN_ROWS = 1_000;

    /** Sizes for rows of {@code columns}: wide rows come in smaller groups, so that memory stays bounded. */
    public static PageLayout of(List<ColumnSpec> columns) {
        return new PageLayout(ROWS_PER_PAGE, rows(columns, ROW_GROUP_BYTES), rows(columns, FILE_BYTES));
    }

    private static int rows(List<ColumnSpec> columns, long bytes) {
        return (int) Math.max(MIN_ROWS, Math.min(ROWS_PER_FILE, bytes / ParquetColumns.rowBytes(columns)));
    }
}
