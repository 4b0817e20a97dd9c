package io.breadthflow.market.breadth;

import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.MarketFold;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.feature.Universe;

/**
 * McClellan oscillator, ratio adjusted: the exponential average of 1000 · (A − D) / (A + D) with weight 0.10 less that
 * with weight 0.05 (19 and 39 sessions), each seeded by the first value (S. and M. McClellan, Patterns for Profit, 1970).
 * Between −1000 and 1000, mostly within ±150, and 0 at its first value; the seed is forgotten to 10⁻⁶ after 270 sessions.
 */
public record McClellanOscillator() implements MarketFeature {

    @Override
    public FeatureId id() {
        return new FeatureId("mcclellan_oscillator", 1);
    }

    @Override
    public Scope scope() {
        return Scope.MARKET;
    }

    @Override
    public int warmUp() {
        return 1;
    }

    @Override
    public MarketFold start(Universe universe) {
        return new MoversFold(new McClellanLine());
    }
}
