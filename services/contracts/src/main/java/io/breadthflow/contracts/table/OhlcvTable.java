package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.decimal;
import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.BOOLEAN;
import static io.breadthflow.contracts.table.ColumnType.DOUBLE;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.LONG;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** Daily and intraday bars as the source gave them, unadjusted. */
public final class OhlcvTable {

    public static final String MARKET = "market";
    public static final String INTERVAL = "interval";
    public static final String YEAR = "year";
    public static final String SYMBOL = "symbol";
    public static final String EVENT_TIME = "event_time";
    public static final String AVAILABLE_AT = "available_at";
    public static final String OPEN = "open";
    public static final String HIGH = "high";
    public static final String LOW = "low";
    public static final String CLOSE = "close";
    public static final String VOLUME = "volume";
    public static final String ADJUSTMENT_FACTOR = "adjustment_factor";
    public static final String UNEXPLAINED_JUMP = "unexplained_jump";
    public static final String INGESTED_AT = "ingested_at";

    /** Decimals of prices. */
    public static final int PRICE_SCALE = 6;

    /** Its columns, order and writer. */
    public static final TableSpec SPEC = new TableSpec(
            "ohlcv",
            1,
            ServiceName.INGESTION,
            List.of(
                    required(MARKET, STRING, "venue and market, as us.equity"),
                    required(INTERVAL, STRING, "length of a bar: 1d is one session"),
                    required(YEAR, INT, "year of event_time in UTC"),
                    required(SYMBOL, STRING, "the venue's name of the instrument"),
                    required(EVENT_TIME, TIMESTAMP, "close of the bar, UTC"),
                    required(AVAILABLE_AT, TIMESTAMP, "when the bar could first have been known, UTC"),
                    decimal(OPEN, PRICE_SCALE, "first price, unadjusted"),
                    decimal(HIGH, PRICE_SCALE, "highest price, unadjusted"),
                    decimal(LOW, PRICE_SCALE, "lowest price, unadjusted"),
                    decimal(CLOSE, PRICE_SCALE, "last price, unadjusted"),
                    required(VOLUME, LONG, "units traded"),
                    required(ADJUSTMENT_FACTOR, DOUBLE, "adjusted price = price times this"),
                    required(UNEXPLAINED_JUMP, BOOLEAN, "close moved beyond +80 or -45 % unexplained"),
                    required(INGESTED_AT, TIMESTAMP, "when we wrote the row; for operations only")),
            List.of(MARKET, INTERVAL, YEAR),
            List.of(SYMBOL, EVENT_TIME));

    private OhlcvTable() {}
}
