package io.breadthflow.spark.features;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.simulation.SimulatedEquity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Bars of the simulated market as rows of {@code ohlcv}, the partition columns left out. */
final class OhlcvRows {

    static final StructType SCHEMA = new StructType()
            .add("symbol", DataTypes.StringType, false)
            .add("event_time", DataTypes.TimestampType, false)
            .add("available_at", DataTypes.TimestampType, false)
            .add("open", DataTypes.createDecimalType(18, 6), false)
            .add("high", DataTypes.createDecimalType(18, 6), false)
            .add("low", DataTypes.createDecimalType(18, 6), false)
            .add("close", DataTypes.createDecimalType(18, 6), false)
            .add("volume", DataTypes.LongType, false)
            .add("adjustment_factor", DataTypes.DoubleType, false);

    private OhlcvRows() {}

    static List<Row> of(SimulatedEquity equity, double factor) {
        BarColumns bars = equity.bars();
        return IntStream.range(0, bars.size())
                .mapToObj(row -> row(equity.instrument().symbol(), bars, row, factor))
                .toList();
    }

    private static Row row(String symbol, BarColumns bars, int row, double factor) {
        Object[] cells = {
            symbol,
            instant(bars.eventTime(row)),
            instant(bars.availableAt(row)),
            price(bars.open(row)),
            price(bars.high(row)),
            price(bars.low(row)),
            price(bars.close(row)),
            (long) bars.volume(row),
            factor
        };
        return new GenericRowWithSchema(cells, SCHEMA);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static BigDecimal price(double price) {
        return BigDecimal.valueOf(price).setScale(6, RoundingMode.HALF_EVEN);
    }
}
