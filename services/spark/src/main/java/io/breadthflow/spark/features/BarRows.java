package io.breadthflow.spark.features;

import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarColumns.Prices;
import io.breadthflow.market.bar.BarColumns.Times;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows of {@code ohlcv} as bars of one instrument. */
final class BarRows {

    private BarRows() {}

    /** The bars of {@code rows}, which are of one instrument and oldest first, on adjusted prices. */
    static BarColumns toBars(List<Row> rows) {
        return new BarColumns(
                new Times(times(rows, "event_time"), times(rows, "available_at")),
                new Prices(prices(rows, "open"), prices(rows, "high"), prices(rows, "low"), prices(rows, "close")),
                rows.stream().mapToDouble(row -> row.<Long>getAs("volume")).toArray());
    }

    private static long[] times(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> Micros.of(row.getAs(column))).toArray();
    }

    /** The correctly rounded decimal times the factor, the same bits as on the local engine. */
    private static double[] prices(List<Row> rows, String column) {
        return rows.stream()
                .mapToDouble(
                        row -> row.<BigDecimal>getAs(column).doubleValue() * row.<Double>getAs("adjustment_factor"))
                .toArray();
    }
}
