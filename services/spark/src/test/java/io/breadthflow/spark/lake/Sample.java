package io.breadthflow.spark.lake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row with a value of every type the lake stores. Equality is by bits for doubles, so NaN equals NaN and −0.0 is not 0.0.
 *
 * @param payload bytes as hexadecimal digits
 */
record Sample(
        String market,
        int year,
        String symbol,
        Instant eventTime,
        BigDecimal price,
        long volume,
        int trades,
        double score,
        LocalDate day,
        boolean flagged,
        String payload,
        @Nullable String note) {

    Sample withoutNote() {
        return new Sample(market, year, symbol, eventTime, price, volume, trades, score, day, flagged, payload, null);
    }
}
