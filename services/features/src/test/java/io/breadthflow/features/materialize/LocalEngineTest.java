package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.Bars;
import io.breadthflow.features.Bars.Bar;
import io.breadthflow.features.ToyFeatures;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.job.StoppableProgress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LocalEngineTest {

    private static final FeatureSet SET = ToyFeatures.SET;
    private static final Bars BARS = Bars.random(new Random(7), 9, 200);

    private final Lake lake = MemoryLake.empty();
    private final LocalEngine engine = new LocalEngine(lake, new StateStore(lake));
    private final CountedProgress progress = new CountedProgress();

    @Test
    void seriesOutputsAreThoseOfANaiveRecomputationPerInstrument() {
        run(BARS.appendTo(lake, "all"));

        FeatureTable table = FeatureTable.read(lake, SET);
        assertThat(table.rows()).hasSize(BARS.list().size());
        for (Bar bar : BARS.list()) {
            List<Bar> own = BARS.of(bar.symbol());
            int at = own.indexOf(bar);
            double close = adjustedClose(bar);
            double before = at == 0 ? Double.NaN : adjustedClose(own.get(at - 1));
            FeatureTable.Row row = table.get(bar.symbol(), bar.eventTime());
            assertThat(row.value("adjusted_close")).isEqualTo(close);
            assertThat(row.value("change")).isEqualTo(Double.valueOf(close - before));
        }
    }

    @Test
    void marketOutputsAreThoseOfANaiveRecomputationPerEventTime() {
        run(BARS.appendTo(lake, "all"));

        FeatureTable table = FeatureTable.read(lake, SET);
        for (Bar bar : BARS.list()) {
            long advancing = BARS.list().stream()
                    .filter(other -> other.eventTime() == bar.eventTime())
                    .filter(other -> {
                        List<Bar> own = BARS.of(other.symbol());
                        int at = own.indexOf(other);
                        return at > 0 && adjustedClose(other) > adjustedClose(own.get(at - 1));
                    })
                    .count();
            assertThat(table.get(bar.symbol(), bar.eventTime()).value("advancing"))
                    .isEqualTo((double) advancing);
        }
    }

    @Test
    void membersAreNumberedByTheirFirstBarAndThenByKey() {
        run(BARS.appendTo(lake, "all"));

        Map<String, Long> firstBar = new HashMap<>();
        BARS.list().forEach(bar -> firstBar.merge(bar.symbol(), bar.eventTime(), Math::min));
        List<String> expected = new ArrayList<>(firstBar.keySet());
        expected.sort(Comparator.<String, Long>comparing(firstBar::get).thenComparing(Comparator.naturalOrder()));
        for (FeatureTable.Row row : FeatureTable.read(lake, SET).rows()) {
            assertThat(row.value("member")).isEqualTo(expected.indexOf(row.symbol()));
        }
    }

    @Test
    void aVectorIsAvailableOnlyOnceTheLastBarOfItsEventTimeIs() {
        run(BARS.appendTo(lake, "all"));

        for (FeatureTable.Row row : FeatureTable.read(lake, SET).rows()) {
            long latest = BARS.list().stream()
                    .filter(bar -> bar.eventTime() == row.eventTime())
                    .mapToLong(Bars::availableAt)
                    .max()
                    .orElseThrow();
            assertThat(row.availableAt()).isEqualTo(latest);
        }
    }

    @Test
    void aSetWithoutMarketFeaturesIsAvailableWithItsOwnBar() {
        FeatureSet series = new FeatureSet("series-only", BarSpec.SESSION, SET.series(), List.of());
        engine.run(request(series, BARS.appendTo(lake, "all"), OptionalLong.empty()), progress);

        Bar slow = BARS.of("S003").get(0);
        Bar other = BARS.of("S000").get(0);
        FeatureTable table = FeatureTable.read(lake, series);
        assertThat(table.get("S003", slow.eventTime()).availableAt()).isEqualTo(Bars.availableAt(slow));
        assertThat(table.get("S000", other.eventTime()).availableAt()).isEqualTo(Bars.availableAt(other));
    }

    @Test
    void progressCountsEveryBarOfTheTotal() {
        EngineReport report = run(BARS.appendTo(lake, "all"));

        assertThat(report.rows()).isEqualTo(BARS.list().size());
        assertThat(progress.total).isEqualTo(BARS.list().size());
        assertThat(progress.done).isEqualTo(progress.total);
    }

    @Test
    void readsTheVersionItWasGivenAndNotALaterOne() {
        long first = BARS.sessions(0, 100).appendTo(lake, "first");
        BARS.sessions(100, 200).appendTo(lake, "second");

        EngineReport report = run(first);

        assertThat(report.rows()).isEqualTo(BARS.sessions(0, 100).list().size());
    }

    @Test
    void aStoppedRunLeavesNothingBehind() {
        long version = BARS.appendTo(lake, "all");
        StoppableProgress stopping = new StoppableProgress() {
            @Override
            public void total(long rows) {}

            @Override
            public void remaining(long rows) {}

            @Override
            public void add(long rows) {
                throw new PlatformException(ErrorCode.CANCELLED, "Stopped by the test.");
            }

            @Override
            public void message(String text) {}

            @Override
            public void checkpoint() {}
        };

        assertThatThrownBy(() -> engine.run(request(SET, version, OptionalLong.empty()), stopping))
                .isInstanceOf(PlatformException.class);
        assertThat(lake.open(FeatureSets.tableOf(SET)).latest().size().rows()).isZero();
        assertThat(lake.open(Tables.FEATURE_STATE).latest().size().rows()).isZero();
    }

    @Test
    void aListingWithoutBarsIsRefusedWithTheRemedy() {
        long version = BARS.appendTo(lake, "all");
        FeatureRequest request =
                new FeatureRequest(SET, "us.equity", version, OptionalLong.empty(), Lineage.of("test", 1));

        assertThatThrownBy(() -> engine.run(request, progress))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DATA))
                .hasMessageContaining("us.equity")
                .hasMessageContaining("Ingest");
    }

    private EngineReport run(long version) {
        return engine.run(request(SET, version, OptionalLong.empty()), progress);
    }

    private static FeatureRequest request(FeatureSet set, long version, OptionalLong from) {
        return new FeatureRequest(set, Bars.LISTING, version, from, Lineage.of("test", 1));
    }

    private static double adjustedClose(Bar bar) {
        return bar.close() / 1e6 * bar.factor();
    }
}
