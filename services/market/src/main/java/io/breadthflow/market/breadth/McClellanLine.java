package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.ExponentialAverage;
import io.breadthflow.market.feature.fold.Finite;

/** The oscillator of ratio-adjusted net advances; an event time at which nothing moved is skipped. */
final class McClellanLine implements BreadthLine {

    private final ExponentialAverage fast = ExponentialAverage.ofWeight(0.10);
    private final ExponentialAverage slow = ExponentialAverage.ofWeight(0.05);

    @Override
    public double next(int advancing, int declining) {
        double netAdvances = Finite.ratio(1000.0 * (advancing - declining), advancing + declining);
        return Double.isNaN(netAdvances) ? Double.NaN : fast.add(netAdvances) - slow.add(netAdvances);
    }

    @Override
    public void save(StateWriter writer) {
        fast.save(writer);
        slow.save(writer);
    }

    @Override
    public void restore(StateReader reader) {
        fast.restore(reader);
        slow.restore(reader);
    }
}
