package io.breadthflow.spark.lake;

import static io.breadthflow.contracts.table.ColumnSpec.decimal;
import static io.breadthflow.contracts.table.ColumnSpec.optional;
import static io.breadthflow.contracts.table.ColumnSpec.required;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The table of {@link Sample}s, and rows at the edges of its types. */
final class Samples {

    static final int PRICE_SCALE = 6;

    private static final String LARGEST_DECIMAL = "999999999999.999999";

    private Samples() {}

    static TableSpec spec(String table) {
        return new TableSpec(
                table,
                1,
                ServiceName.INGESTION,
                List.of(
                        required("market", ColumnType.STRING, "partition"),
                        required("year", ColumnType.INT, "partition"),
                        required("symbol", ColumnType.STRING, "key"),
                        required("event_time", ColumnType.TIMESTAMP, "UTC microseconds"),
                        decimal("price", PRICE_SCALE, "18 digits"),
                        required("volume", ColumnType.LONG, "64 bits"),
                        required("trades", ColumnType.INT, "32 bits"),
                        required("score", ColumnType.DOUBLE, "NaN is a value"),
                        required("day", ColumnType.DATE, "days since the epoch"),
                        required("flagged", ColumnType.BOOLEAN, "true or false"),
                        required("payload", ColumnType.BINARY, "bytes"),
                        optional("note", ColumnType.STRING, "may be null")),
                List.of("market", "year"),
                List.of("symbol", "event_time"));
    }

    /** Rows of three partitions, one of them with characters that a folder name must escape. */
    static List<Sample> edges() {
        return List.of(
                sample("us.equity", 2013, "AAPL", "2013-02-08T21:00:00Z", "67.854200", 1, Double.NaN),
                sample("us.equity", 2013, "BRK.B", "2013-02-08T21:00:00.000001Z", "0.000001", Long.MAX_VALUE, -0.0),
                sample("us.equity", 2014, "Ünïcode ✓", "1969-12-31T23:59:59.999999Z", "-0.000001", Long.MIN_VALUE, 0.1),
                sample("us.equity", 2014, "", "2262-04-11T23:47:16.854775Z", LARGEST_DECIMAL, 0, Double.MIN_VALUE),
                sample("a b=c%/ä", 2013, "X", "1900-01-01T00:00:00Z", "-" + LARGEST_DECIMAL, -1, Double.MAX_VALUE)
                        .withoutNote());
    }

    static Sample sample(String market, int year, String symbol, String time, String price, long volume, double score) {
        Instant eventTime = Instant.parse(time);
        return new Sample(
                market,
                year,
                symbol,
                eventTime,
                new BigDecimal(price),
                volume,
                (int) (volume >> 32),
                score,
                LocalDate.ofEpochDay(Math.floorDiv(eventTime.getEpochSecond(), 86_400)),
                symbol.length() > 1,
                "00ff" + Integer.toHexString(0x1000 + symbol.length()),
                "note of '" + symbol + "'");
    }
}
