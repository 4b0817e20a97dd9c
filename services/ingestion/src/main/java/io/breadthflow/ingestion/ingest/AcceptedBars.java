package io.breadthflow.ingestion.ingest;

import io.breadthflow.ingestion.source.SourceRow;
import io.breadthflow.ingestion.source.Symbols;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Accepted rows as columns of primitives, about 50 bytes a row. Factors take no room until one differs from 1.
 */
final class AcceptedBars {

    private final Symbols symbols;
    private int size;
    private int[] symbol = new int[1024];
    private int[] session = new int[1024];
    private long[] open = new long[1024];
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private long[] close = new long[1024];
    private long[] volume = new long[1024];
    private double @Nullable [] factor;

    AcceptedBars(Symbols symbols) {
        this.symbols = symbols;
    }

    void add(SourceRow row, int sessionNumber) {
        if (size == symbol.length) {
            grow(size + (size >> 1));
        }
        symbol[size] = row.symbol();
        session[size] = sessionNumber;
        open[size] = row.open();
        high[size] = row.high();
        low[size] = row.low();
        close[size] = row.close();
        volume[size] = row.volume();
        factor(row.factor());
        size++;
    }

    private void factor(double value) {
        if (factor == null && value != 1.0) {
            factor = new double[symbol.length];
            Arrays.fill(factor, 0, size, 1.0);
        }
        if (factor != null) {
            factor[size] = value;
        }
    }

    private void grow(int capacity) {
        symbol = Arrays.copyOf(symbol, capacity);
        session = Arrays.copyOf(session, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
        factor = factor == null ? null : Arrays.copyOf(factor, capacity);
    }

    /** Number of rows. */
    int size() {
        return size;
    }

    /** Dictionary of the codes of {@link #symbol}. */
    Symbols symbols() {
        return symbols;
    }

    int symbol(int row) {
        return symbol[row];
    }

    int session(int row) {
        return session[row];
    }

    long open(int row) {
        return open[row];
    }

    long high(int row) {
        return high[row];
    }

    long low(int row) {
        return low[row];
    }

    long close(int row) {
        return close[row];
    }

    long volume(int row) {
        return volume[row];
    }

    double factor(int row) {
        return factor == null ? 1.0 : factor[row];
    }
}
