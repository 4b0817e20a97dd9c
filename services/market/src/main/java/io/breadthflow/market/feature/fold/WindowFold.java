package io.breadthflow.market.feature.fold;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;

/** The fold of most features: one value per bar goes into a {@link Window}, one statistic of the window comes out. */
public final class WindowFold implements SeriesFold {

    private final Window window;
    private final BarValue entering;
    private final WindowStatistic statistic;
    private double previousClose = Double.NaN;

    /** A fold over the last {@code length} values of {@code entering}. */
    public WindowFold(int length, BarValue entering, WindowStatistic statistic) {
        this.window = new Window(length);
        this.entering = entering;
        this.statistic = statistic;
    }

    @Override
    public void update(BarColumns bars, int row, double[] out, int at) {
        window.push(entering.of(bars, row, previousClose));
        previousClose = bars.close(row);
        out[at] = Finite.orNaN(statistic.of(window, bars, row));
    }

    @Override
    public void save(StateWriter writer) {
        window.save(writer);
        writer.writeDouble(previousClose);
    }

    @Override
    public void restore(StateReader reader) {
        window.restore(reader);
        previousClose = reader.readDouble();
    }
}
