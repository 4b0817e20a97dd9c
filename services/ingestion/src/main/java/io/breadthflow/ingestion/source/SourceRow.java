package io.breadthflow.ingestion.source;

import java.util.function.Supplier;

/**
 * The row a source is at: one object per read, filled again for every row, so that a row costs no garbage. Prices are
 * unscaled at {@link io.breadthflow.contracts.table.Tables#EQUITY_PRICE_SCALE}. A field without a usable value is {@link
 * #MISSING} (or {@link Symbols#NONE}) and has its reason among the faults.
 */
public final class SourceRow {

    /** A price, volume or day without a usable value; far outside of what a column holds. */
    public static final long MISSING = Long.MIN_VALUE;

    private String file = "";
    private long line;
    private Supplier<String> text = () -> "";
    private int symbol = Symbols.NONE;
    private long epochDay = MISSING;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private double factor;
    private int faults;

    /**
     * Starts the rows of a file.
     *
     * @param file name that people know it by
     * @param text gives the current row as it was read
     */
    public void file(String file, Supplier<String> text) {
        this.file = file;
        this.text = text;
    }

    /** Starts a row: nothing is known of it but its line, and the factor is 1. */
    public void begin(long line) {
        this.line = line;
        faults = 0;
        symbol = Symbols.NONE;
        epochDay = MISSING;
        prices(MISSING, MISSING, MISSING, MISSING);
        volume = MISSING;
        factor = 1.0;
    }

    public void symbol(int symbol) {
        this.symbol = symbol;
    }

    public void epochDay(long epochDay) {
        this.epochDay = epochDay;
    }

    /** The four prices, unadjusted and unscaled. */
    public void prices(long open, long high, long low, long close) {
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
    }

    public void volume(long volume) {
        this.volume = volume;
    }

    public void factor(double factor) {
        this.factor = factor;
    }

    /** Adds a reason to refuse the row. */
    public void fault(Reason reason) {
        faults |= reason.bit();
    }

    /** File the row was read from. */
    public String file() {
        return file;
    }

    /** Line of the file the row starts in, the first is 1. */
    public long line() {
        return line;
    }

    /** The row as it was read, without its line end. */
    public String text() {
        return text.get();
    }

    /** Code of the symbol, {@link Symbols#NONE} when there is none. */
    public int symbol() {
        return symbol;
    }

    /** Day of the session, {@link #MISSING} when there is none. */
    public long epochDay() {
        return epochDay;
    }

    public long open() {
        return open;
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public long close() {
        return close;
    }

    public long volume() {
        return volume;
    }

    /** Adjusted price over price. */
    public double factor() {
        return factor;
    }

    /** Reasons to refuse the row, as bits; 0 when there is none. See {@link Reason#of}. */
    public int faults() {
        return faults;
    }
}
