package io.breadthflow.spark.features;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.RawBars;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows of {@code ohlcv} as bars of one instrument, oldest first. */
record BarRows(List<Row> rows) implements RawBars {

    /** The bars of {@code rows} on adjusted prices, the same bits as on the local engine. */
    static BarColumns toBars(List<Row> rows) {
        return BarColumns.adjusted(new BarRows(rows), BarTable.PRICES);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public long eventTime(int row) {
        return Micros.of(rows.get(row).getAs(OhlcvTable.EVENT_TIME));
    }

    @Override
    public long availableAt(int row) {
        return Micros.of(rows.get(row).getAs(OhlcvTable.AVAILABLE_AT));
    }

    @Override
    public long open(int row) {
        return unscaled(row, OhlcvTable.OPEN);
    }

    @Override
    public long high(int row) {
        return unscaled(row, OhlcvTable.HIGH);
    }

    @Override
    public long low(int row) {
        return unscaled(row, OhlcvTable.LOW);
    }

    @Override
    public long close(int row) {
        return unscaled(row, OhlcvTable.CLOSE);
    }

    @Override
    public long volume(int row) {
        return rows.get(row).getAs(OhlcvTable.VOLUME);
    }

    @Override
    public double adjustmentFactor(int row) {
        return rows.get(row).getAs(OhlcvTable.ADJUSTMENT_FACTOR);
    }

    private long unscaled(int row, String column) {
        BigDecimal price = rows.get(row).getAs(column);
        return price.setScale(OhlcvTable.PRICE_SCALE).unscaledValue().longValueExact();
    }
}
