package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.MarketOutput;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import io.breadthflow.market.feature.fold.Finite;

/** Feeds the counts of {@link Movers} to a {@link BreadthLine}; NaN while no instrument has a previous bar. */
final class MoversFold implements MarketFold {

    private final Movers movers = new Movers();
    private final BreadthLine line;

    MoversFold(BreadthLine line) {
        this.line = line;
    }

    @Override
    public void update(CrossSection now, MarketOutput out) {
        movers.count(now);
        double value = movers.compared() == 0 ? Double.NaN : line.next(movers.advancing(), movers.declining());
        out.market(0, Finite.orNaN(value));
    }

    @Override
    public void save(StateWriter writer) {
        movers.save(writer);
        line.save(writer);
    }

    @Override
    public void restore(StateReader reader) {
        movers.restore(reader);
        line.restore(reader);
    }
}
