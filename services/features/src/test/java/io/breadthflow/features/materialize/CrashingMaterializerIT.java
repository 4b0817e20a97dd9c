package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.Bars;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Materialisations on a real Delta table that die between any two phases of their commits. */
final class CrashingMaterializerIT {

    private static final FeatureSet SET = Catalogue.equitiesDaily();
    private static final String FEATURES = FeatureSets.tableOf(SET).name();
    private static final String STATE = Tables.FEATURE_STATE.name();
    private static final int CUT = 180;
    private static final Bars BARS = Bars.random(new Random(5), 6, 230);

    private static FeatureTable expected = new FeatureTable(List.of());

    @TempDir
    private Path folder;

    @BeforeAll
    static void computeUndisturbed() throws InterruptedException {
        Lake lake = MemoryLake.empty();
        run(lake, BARS.appendTo(lake, "all"), 1);
        expected = FeatureTable.read(lake, SET);
    }

    @Test
    void aRealTableHoldsTheBitsOfTheOneInMemory() throws InterruptedException {
        Lake lake = lake(CommitListener.none());
        run(lake, BARS.sessions(0, CUT).appendTo(lake, "first"), 1);

        Materialized made = run(lake, BARS.sessions(CUT, 230).appendTo(lake, "second"), 1);

        assertThat(made.mode()).isEqualTo(Mode.INCREMENTAL);
        assertThat(FeatureTable.read(lake, SET)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aSecondAttemptAfterACrashGivesTheRowsOfAnUndisturbedRun(String table, CommitPhase phase)
            throws InterruptedException {
        Lake calm = lake(CommitListener.none());
        run(calm, BARS.sessions(0, CUT).appendTo(calm, "first"), 1);
        long version = BARS.sessions(CUT, 230).appendTo(calm, "second");
        Lake crashing = lake((name, id, reached, elapsed) -> {
            if (name.equals(table) && reached == phase && id.ordinal() == version) {
                throw new Crash();
            }
        });

        assertThatThrownBy(() -> run(crashing, version, 1)).isInstanceOf(Crash.class);
        Materialized again = run(calm, version, 2);

        assertThat(again.mode()).isEqualTo(Mode.INCREMENTAL);
        assertThat(again.rows()).isEqualTo(BARS.sessions(CUT, 230).list().size());
        assertThat(FeatureTable.read(calm, SET)).isEqualTo(expected);
    }

    static Stream<Arguments> crashes() {
        return Stream.of(CommitPhase.values())
                .flatMap(phase -> Stream.of(Arguments.of(STATE, phase), Arguments.of(FEATURES, phase)));
    }

    private Lake lake(CommitListener listener) {
        return DeltaLake.open(folder, listener, Clock.systemUTC());
    }

    private static Materialized run(Lake lake, long version, long epoch) throws InterruptedException {
        FeatureRequest target =
                new FeatureRequest(SET, Bars.LISTING, version, OptionalLong.empty(), Lineage.of("job", epoch));
        return LocalMaterializer.of(lake).run(target, null, new CountedProgress());
    }

    /** Stands for the end of the process: nothing after it runs but what an unwinding stack runs. */
    private static final class Crash extends Error {}
}
