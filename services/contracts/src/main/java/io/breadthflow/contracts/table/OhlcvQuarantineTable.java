package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.DATE;
import static io.breadthflow.contracts.table.ColumnType.LONG;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** Rows of {@link OhlcvTable} sources that were refused, as they were read. */
public final class OhlcvQuarantineTable {

    public static final String INGEST_DATE = "ingest_date";
    public static final String ARCHIVE = "archive";
    public static final String LINE = "line";
    public static final String ROW = "row";
    public static final String REASONS = "reasons";
    public static final String INGESTED_AT = "ingested_at";

    /** Its columns, order and writer. */
    public static final TableSpec SPEC = new TableSpec(
            "ohlcv_quarantine",
            1,
            ServiceName.INGESTION,
            List.of(
                    required(INGEST_DATE, DATE, "day of the ingestion, UTC"),
                    required(ARCHIVE, STRING, "file the row was read from"),
                    required(LINE, LONG, "line in that file, the first is 1"),
                    required(ROW, STRING, "the line as it was read"),
                    required(REASONS, STRING, "why it was refused, comma separated"),
                    required(INGESTED_AT, TIMESTAMP, "when we wrote the row")),
            List.of(INGEST_DATE),
            List.of(ARCHIVE, LINE));

    private OhlcvQuarantineTable() {}
}
