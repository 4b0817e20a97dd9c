package io.breadthflow.ingestion.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes rows down as {@code file:line symbol date open high low close volume factor [faults]}. */
public final class RecordingSink implements RowSink {

    private final Symbols symbols = new Symbols();
    private final List<String> rows = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    public Symbols symbols() {
        return symbols;
    }

    public List<String> rows() {
        return rows;
    }

    /** Rows as they were read. */
    public List<String> texts() {
        return texts;
    }

    public List<Long> positions() {
        return positions;
    }

    @Override
    public void row(SourceRow row) {
        texts.add(row.text());
        rows.add(String.join(
                " ",
                row.file() + ":" + row.line(),
                row.symbol() == Symbols.NONE ? "-" : symbols.name(row.symbol()),
                row.epochDay() == SourceRow.MISSING
                        ? "-"
                        : LocalDate.ofEpochDay(row.epochDay()).toString(),
                price(row.open()),
                price(row.high()),
                price(row.low()),
                price(row.close()),
                row.volume() == SourceRow.MISSING ? "-" : Long.toString(row.volume()),
                Double.toString(row.factor()),
                "[" + Reason.text(row.faults()) + "]"));
    }

    private static String price(long unscaled) {
        return unscaled == SourceRow.MISSING
                ? "-"
                : BigDecimal.valueOf(unscaled, 6).stripTrailingZeros().toPlainString();
    }

    @Override
    public void position(long bytesRead) {
        positions.add(bytesRead);
    }
}
