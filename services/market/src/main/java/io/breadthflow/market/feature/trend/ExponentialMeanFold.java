package io.breadthflow.market.feature.trend;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.ExponentialAverage;
import io.breadthflow.market.feature.fold.Finite;
import java.util.function.DoubleBinaryOperator;

/** Says something of the close and its exponential average; a close that is not finite is skipped. */
final class ExponentialMeanFold implements SeriesFold {

    private final ExponentialAverage average;
    private final DoubleBinaryOperator ofCloseAndMean;

    ExponentialMeanFold(int period, DoubleBinaryOperator ofCloseAndMean) {
        this.average = ExponentialAverage.ofPeriod(period);
        this.ofCloseAndMean = ofCloseAndMean;
    }

    @Override
    public void update(BarColumns bars, int row, double[] out, int at) {
        double close = bars.close(row);
        out[at] = Double.isFinite(close)
                ? Finite.orNaN(ofCloseAndMean.applyAsDouble(close, average.add(close)))
                : Double.NaN;
    }

    @Override
    public void save(StateWriter writer) {
        average.save(writer);
    }

    @Override
    public void restore(StateReader reader) {
        average.restore(reader);
    }
}
