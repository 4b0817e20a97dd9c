package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.contracts.api.training.TrainRequest;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pass marks of the evaluation protocol with the default split: all features and the default trainer on the default
 * simulated market and its null twin, and few features and trees, which are cheap, on the null twins of many seeds.
 */
@Tag("slow")
@ExtendWith(PostgresExtension.class)
class SimulatedMarketIT {
    private static final FeatureSet FEATURES = Catalogue.equitiesDaily();
    private static final int SEEDS = 20;

    private static final Map<String, String> FEW_TREES = Map.of("breadthflow.training.trainer.rounds", "20");

    @TempDir
    private Path lake;

    private long revision;

    @Test
    void learnsMostOfWhatThereIsToKnowAndNotMore(TestDatabase database) {
        try (TrainingService service = new TrainingService(database, lake, Map.of())) {
            RunView run = train(service, FEATURES, SimulatedMarketSpec.defaults());

            assertThat(run.oracle().skillRatio()).isGreaterThanOrEqualTo(0.7);
            assertThat(accuracy(run).value()).isLessThanOrEqualTo(run.oracle().upper());
            assertThat(isSilent(train(
                            service, FEATURES, SimulatedMarketSpec.defaults().nullTwin())))
                    .as("the null twin's skill may be 0")
                    .isTrue();
        }
    }

    @Test
    void findsNothingInTheNullTwinsOfAtLeastEighteenOfTwentySeeds(TestDatabase database) {
        int silent = 0;
        try (TrainingService service = new TrainingService(database, lake, FEW_TREES)) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                SimulatedMarketSpec spec = SimulatedMarketSpec.defaults();
                RunView run = train(
                        service,
                        SmallMarket.FEATURES,
                        SimulatedMarketSpec.of(seed, spec.instruments(), spec.sessions())
                                .nullTwin());
                silent += isSilent(run) ? 1 : 0;
            }
        }

        assertThat(silent).isGreaterThanOrEqualTo(18);
    }

    private RunView train(TrainingService service, FeatureSet features, SimulatedMarketSpec spec) {
        long version = service.write(SimulatedMarket.of(spec), features, ++revision);
        String table = "features_" + features.name().replace('-', '_') + "_" + features.hash();
        return service.train(new TrainRequest(
                "simulated-direction-1d", "next_day_direction", table, SimulatedTables.LISTING, version, false));
    }

    private static boolean isSilent(RunView run) {
        MetricView accuracy = accuracy(run);
        return accuracy.skillLower() <= 0 && accuracy.skillUpper() >= 0;
    }

    private static MetricView accuracy(RunView run) {
        return run.scores().stream()
                .filter(score -> score.metric().equals("accuracy"))
                .findFirst()
                .orElseThrow();
    }
}
