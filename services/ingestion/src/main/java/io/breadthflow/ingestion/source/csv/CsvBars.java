package io.breadthflow.ingestion.source.csv;

import static io.breadthflow.contracts.table.Tables.EQUITY_PRICE_SCALE;

import io.breadthflow.ingestion.source.Reason;
import io.breadthflow.ingestion.source.SourceRow;
import io.breadthflow.ingestion.source.Symbols;
import io.breadthflow.lake.bar.BarTable;
import java.nio.charset.StandardCharsets;

/** Fills a {@link SourceRow} from the record a file is at. */
final class CsvBars {

    /** Longer texts are no number that could be meant. */
    private static final int LONGEST_DOUBLE = 40;

    private final CsvRecords records;
    private final CsvColumns columns;
    private final DayText days;
    private final Symbols symbols;

    CsvBars(CsvRecords records, CsvColumns columns, DayText days, Symbols symbols) {
        this.records = records;
        this.columns = columns;
        this.days = days;
        this.symbols = symbols;
    }

    void fill(SourceRow row) {
        row.begin(records.line());
        if (records.quotesMalformed()) {
            row.fault(Reason.MALFORMED_QUOTES);
        }
        if (records.fields() != columns.count()) {
            row.fault(Reason.COLUMN_COUNT);
            return;
        }
        row.symbol(symbol(row));
        row.epochDay(day(row));
        long close = number(row, columns.close(), EQUITY_PRICE_SCALE);
        row.prices(
                number(row, columns.open(), EQUITY_PRICE_SCALE),
                number(row, columns.high(), EQUITY_PRICE_SCALE),
                number(row, columns.low(), EQUITY_PRICE_SCALE),
                close);
        row.volume(number(row, columns.volume(), 0));
        if (columns.adjustmentFactor() != CsvColumns.ABSENT) {
            row.factor(real(row, columns.adjustmentFactor()));
        } else if (columns.adjustedClose() != CsvColumns.ABSENT) {
            row.factor(factorOf(real(row, columns.adjustedClose()), close));
        }
    }

    private int symbol(SourceRow row) {
        if (isEmpty(columns.symbol())) {
            row.fault(Reason.NULL_VALUE);
            return Symbols.NONE;
        }
        int code = symbols.code(records.bytes(), records.from(columns.symbol()), records.to(columns.symbol()));
        if (code == Symbols.NONE) {
            row.fault(Reason.BAD_SYMBOL);
        }
        return code;
    }

    private long day(SourceRow row) {
        if (isEmpty(columns.date())) {
            row.fault(Reason.NULL_VALUE);
            return SourceRow.MISSING;
        }
        long day = days.parse(records.bytes(), records.from(columns.date()), records.to(columns.date()));
        if (day == SourceRow.MISSING) {
            row.fault(Reason.MALFORMED_DATE);
        }
        return day;
    }

    private long number(SourceRow row, int column, int scale) {
        long parsed = DecimalText.parse(records.bytes(), records.from(column), records.to(column), scale);
        if (!DecimalText.isFault(parsed)) {
            return parsed;
        }
        row.fault(reason(parsed));
        return SourceRow.MISSING;
    }

    private static Reason reason(long fault) {
        if (fault == DecimalText.ABSENT) {
            return Reason.NULL_VALUE;
        }
        return fault == DecimalText.MALFORMED ? Reason.MALFORMED_NUMBER : Reason.NOT_REPRESENTABLE;
    }

    /** Factors and adjusted closes come out of divisions: they are doubles, correctly rounded, in the same grammar. */
    private double real(SourceRow row, int column) {
        int from = records.from(column);
        int to = records.to(column);
        long parsed = DecimalText.parse(records.bytes(), from, to, 0);
        if (parsed == DecimalText.ABSENT || parsed == DecimalText.MALFORMED || to - from > LONGEST_DOUBLE) {
            row.fault(parsed == DecimalText.ABSENT ? Reason.NULL_VALUE : Reason.MALFORMED_NUMBER);
            return 1.0;
        }
        double value = Double.parseDouble(new String(records.bytes(), from, to - from, StandardCharsets.US_ASCII));
        if (!(value > 0)) {
            row.fault(Reason.NON_POSITIVE_PRICE);
            return 1.0;
        }
        return value;
    }

    private static double factorOf(double adjustedClose, long close) {
        return close > 0 ? adjustedClose / BarTable.PRICES.price(close) : 1.0;
    }

    private boolean isEmpty(int column) {
        return records.from(column) == records.to(column);
    }
}
