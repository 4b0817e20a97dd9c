package io.breadthflow.training;

import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.feature.momentum.SimpleReturn;
import io.breadthflow.market.feature.trend.PriceToExponentialMean;
import io.breadthflow.market.feature.volatility.BollingerZ;
import io.breadthflow.market.feature.volatility.RealisedVolatility;
import io.breadthflow.market.simulation.PlantedSignal;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import java.util.List;
import java.util.Map;

/** A simulated market that is learned in a second: few equities, one strong signal, and the properties that fit it. */
final class SmallMarket {
    static final FeatureSet FEATURES = new FeatureSet(
            "small-daily",
            BarSpec.SESSION,
            List.of(
                    new BollingerZ(20),
                    new SimpleReturn(1),
                    new PriceToExponentialMean(20),
                    new RealisedVolatility(20)),
            List.of());
    static final SimulatedMarketSpec SPEC =
            new SimulatedMarketSpec(7, 16, 320, -0.45, new PlantedSignal(new BollingerZ(20), 0, 2.0));
    static final Map<String, String> PROPERTIES = Map.of(
            "breadthflow.training.dataset.min-sessions", "200",
            "breadthflow.training.walk-forward.folds", "2",
            "breadthflow.training.walk-forward.test-sessions", "120",
            "breadthflow.training.trainer.rounds", "25",
            "breadthflow.training.trainer.tree.depth", "3",
            "breadthflow.training.trainer.tree.min-child-weight", "20",
            "breadthflow.training.trainer.boosting.eta", "0.1",
            "breadthflow.training.trainer.threads", "1");

    private SmallMarket() {}
}
