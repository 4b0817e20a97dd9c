package io.breadthflow.lake.bar;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.market.bar.RawBars;

/** The bars of one instrument among rows of {@code ohlcv}. */
final class StoredSeries implements RawBars {

    private final int[] order;
    private final int from;
    private final int to;
    private final Column.Longs eventTime;
    private final Column.Longs availableAt;
    private final Column.Longs open;
    private final Column.Longs high;
    private final Column.Longs low;
    private final Column.Longs close;
    private final Column.Longs volume;
    private final Column.Doubles factor;

    /** The rows {@code order[from]} to {@code order[to - 1]}. */
    StoredSeries(Columns rows, int[] order, int from, int to) {
        this.order = order;
        this.from = from;
        this.to = to;
        this.eventTime = rows.longs(OhlcvTable.EVENT_TIME);
        this.availableAt = rows.longs(OhlcvTable.AVAILABLE_AT);
        this.open = rows.longs(OhlcvTable.OPEN);
        this.high = rows.longs(OhlcvTable.HIGH);
        this.low = rows.longs(OhlcvTable.LOW);
        this.close = rows.longs(OhlcvTable.CLOSE);
        this.volume = rows.longs(OhlcvTable.VOLUME);
        this.factor = rows.doubles(OhlcvTable.ADJUSTMENT_FACTOR);
    }

    private int row(int row) {
        return order[from + row];
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public long eventTime(int row) {
        return eventTime.get(row(row));
    }

    @Override
    public long availableAt(int row) {
        return availableAt.get(row(row));
    }

    @Override
    public long open(int row) {
        return open.get(row(row));
    }

    @Override
    public long high(int row) {
        return high.get(row(row));
    }

    @Override
    public long low(int row) {
        return low.get(row(row));
    }

    @Override
    public long close(int row) {
        return close.get(row(row));
    }

    @Override
    public long volume(int row) {
        return volume.get(row(row));
    }

    @Override
    public double adjustmentFactor(int row) {
        return factor.get(row(row));
    }
}
