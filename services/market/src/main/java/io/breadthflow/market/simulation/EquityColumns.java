package io.breadthflow.market.simulation;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarColumns.Prices;
import io.breadthflow.market.bar.BarColumns.Times;

/** Collects the bars of one equity session by session. */
final class EquityColumns {

    private final long[] eventTime;
    private final long[] availableAt;
    private final double[][] prices;
    private final double[] volume;
    private int size;

    /** Columns for bars that close at {@code times}. */
    EquityColumns(Times times) {
        this.eventTime = times.event();
        this.availableAt = times.available();
        this.prices = new double[4][eventTime.length];
        this.volume = new double[eventTime.length];
    }

    /** Adds the bar of the next session and gives it as columns of one row, as a fold wants it. */
    BarColumns add(SimulatedBar bar) {
        int row = size++;
        prices[0][row] = Ticks.price(bar.open());
        prices[1][row] = Ticks.price(bar.high());
        prices[2][row] = Ticks.price(bar.low());
        prices[3][row] = Ticks.price(bar.close());
        volume[row] = bar.volume();
        return new BarColumns(
                new Times(new long[] {eventTime[row]}, new long[] {availableAt[row]}),
                new Prices(cell(0, row), cell(1, row), cell(2, row), cell(3, row)),
                new double[] {volume[row]});
    }

    private double[] cell(int column, int row) {
        return new double[] {prices[column][row]};
    }

    BarColumns build() {
        return new BarColumns(
                new Times(eventTime, availableAt), new Prices(prices[0], prices[1], prices[2], prices[3]), volume);
    }
}
