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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pass marks of the evaluation protocol, with the default properties on the default simulated market. */
@Tag("slow")
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedMarketIT {
    private static final FeatureSet FEATURES = Catalogue.equitiesDaily();
    private static final int SEEDS = 20;

    private TrainingService service;
    private long revision;

    @BeforeAll
    void start(TestDatabase database, @TempDir Path lake) {
        service = new TrainingService(database, lake, Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void learnsMostOfWhatThereIsToKnowAndNotMore() {
        RunView run = train(SimulatedMarketSpec.defaults());

        assertThat(run.oracle().skillRatio()).isGreaterThanOrEqualTo(0.7);
        assertThat(accuracy(run).value()).isLessThanOrEqualTo(run.oracle().upper());
    }

    @Test
    void findsNothingInTheNullTwinsOfAtLeastEighteenOfTwentySeeds() {
        int silent = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedMarketSpec spec = SimulatedMarketSpec.defaults();
            RunView run = train(SimulatedMarketSpec.of(spec.seed() + seed, spec.instruments(), spec.sessions())
                    .nullTwin());
            MetricView accuracy = accuracy(run);
            silent += accuracy.skillLower() <= 0 && accuracy.skillUpper() >= 0 ? 1 : 0;
        }

        assertThat(silent).isGreaterThanOrEqualTo(18);
    }

    private RunView train(SimulatedMarketSpec spec) {
        long version = service.write(SimulatedMarket.of(spec), FEATURES, ++revision);
        String table = "features_equities_daily_" + FEATURES.hash();
        return service.train(new TrainRequest(
                "simulated-direction-1d", "next_day_direction", table, SimulatedTables.LISTING, version, false));
    }

    private static MetricView accuracy(RunView run) {
        return run.scores().stream()
                .filter(score -> score.metric().equals("accuracy"))
                .findFirst()
                .orElseThrow();
    }
}
