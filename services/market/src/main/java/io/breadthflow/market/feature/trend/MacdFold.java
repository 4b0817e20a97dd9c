package io.breadthflow.market.feature.trend;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.ExponentialAverage;
import io.breadthflow.market.feature.fold.Finite;
import java.util.Arrays;

/** Three averages; the fast one is fed {@code slow − fast} closes later than the slow one. */
final class MacdFold implements SeriesFold {

    private static final int OUTPUTS = 3;

    private final ExponentialAverage fast;
    private final ExponentialAverage slow;
    private final ExponentialAverage signal;
    private int untilFast;

    MacdFold(Macd macd) {
        this.fast = ExponentialAverage.ofPeriod(macd.fast());
        this.slow = ExponentialAverage.ofPeriod(macd.slow());
        this.signal = ExponentialAverage.ofPeriod(macd.signal());
        this.untilFast = macd.slow() - macd.fast();
    }

    @Override
    public void update(BarColumns bars, int row, double[] out, int at) {
        Arrays.fill(out, at, at + OUTPUTS, Double.NaN);
        double close = bars.close(row);
        if (!Double.isFinite(close)) {
            return;
        }
        double line = line(close);
        if (Double.isFinite(line)) {
            double smoothed = signal.add(line);
            out[at] = Double.isNaN(smoothed) ? Double.NaN : line;
            out[at + 1] = Finite.orNaN(smoothed);
            out[at + 2] = Finite.orNaN(line - smoothed);
        }
    }

    private double line(double close) {
        double slowMean = slow.add(close);
        if (untilFast > 0) {
            untilFast--;
            return Double.NaN;
        }
        return fast.add(close) - slowMean;
    }

    @Override
    public void save(StateWriter writer) {
        writer.writeInt(untilFast);
        fast.save(writer);
        slow.save(writer);
        signal.save(writer);
    }

    @Override
    public void restore(StateReader reader) {
        untilFast = reader.readInt();
        fast.restore(reader);
        slow.restore(reader);
        signal.restore(reader);
    }
}
