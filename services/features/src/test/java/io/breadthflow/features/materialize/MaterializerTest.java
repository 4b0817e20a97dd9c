package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.features.Bars;
import io.breadthflow.features.ToyFeatures;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.MemoryLake;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaterializerTest {

    private static final FeatureSet SET = ToyFeatures.SET;
    private static final Bars BARS = Bars.random(new Random(11), 8, 300);

    private final Lake lake = MemoryLake.empty();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySplitOfHistoryIntoIncrementsGivesTheBitsOfOneRun(long seed) throws InterruptedException {
        FeatureSet set = Catalogue.equitiesDaily();
        Random random = new Random(seed);
        int sessions = 260 + random.nextInt(60);
        Bars bars = Bars.random(random, 9, sessions);
        Lake once = MemoryLake.empty();
        materialize(once, set, bars.appendTo(once, "all"));

        int from = 0;
        for (int cut = 0; from < sessions; cut++) {
            int to = from == 0 ? 40 + random.nextInt(60) : Math.min(sessions, from + 1 + random.nextInt(70));
            long version = bars.sessions(from, to).appendTo(lake, "cut-" + cut);
            Materialized made = materialize(lake, set, version);
            assertThat(made.mode()).isEqualTo(cut == 0 ? Mode.FULL : Mode.INCREMENTAL);
            from = to;
        }

        assertThat(FeatureTable.read(lake, set)).isEqualTo(FeatureTable.read(once, set));
        assertThat(state(lake)).isEqualTo(state(once));
    }

    @Test
    void theSameSourceVersionTwiceIsAlreadyDone() throws InterruptedException {
        long version = BARS.appendTo(lake, "all");
        Materialized first = materialize(lake, SET, version);

        Materialized again =
                LocalMaterializer.of(lake).run(target(SET, version, "another job"), null, new CountedProgress());

        assertThat(again)
                .isEqualTo(new Materialized("local", Mode.ALREADY_DONE, first.version(), version, 0, null, null));
        assertThat(FeatureTable.read(lake, SET).rows()).hasSize(BARS.list().size());
    }

    @Test
    void aJobThatFindsItsOwnCommitReportsItAsItsOwn() throws InterruptedException {
        long version = BARS.appendTo(lake, "all");
        Materialized first = materialize(lake, SET, version);

        assertThat(materialize(lake, SET, version)).isEqualTo(first);
        assertThat(first.rows()).isEqualTo(BARS.list().size());
        assertThat(first.from()).isEqualTo(instant(Bars.time(0)));
        assertThat(first.to()).isEqualTo(instant(Bars.time(299)));
    }

    @Test
    void anIncrementReportsOnlyItsOwnRows() throws InterruptedException {
        materialize(lake, SET, BARS.sessions(0, 200).appendTo(lake, "first"));

        Materialized made = materialize(lake, SET, BARS.sessions(200, 300).appendTo(lake, "second"));

        assertThat(made.mode()).isEqualTo(Mode.INCREMENTAL);
        assertThat(made.rows()).isEqualTo(BARS.sessions(200, 300).list().size());
        assertThat(made.from()).isEqualTo(instant(Bars.time(200)));
    }

    @Test
    void commitsOfAnotherListingChangeNothing() throws InterruptedException {
        long version = BARS.appendTo(lake, "all");
        Materialized first = materialize(lake, SET, version);
        long later = emptyCommit(Map.of("listing", "us.equity", "firstChanged", "0"));

        Materialized again = materialize(lake, SET, later);

        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.sourceVersion()).isEqualTo(version);
    }

    @Test
    void anEarlierSourceVersionWithTheSameBarsIsTheSameResult() throws InterruptedException {
        long version = BARS.appendTo(lake, "all");
        long later = emptyCommit(Map.of("listing", "us.equity", "firstChanged", "0"));
        Materialized first = materialize(lake, SET, later);

        assertThat(materialize(lake, SET, version).version()).isEqualTo(first.version());
    }

    @Test
    void anEarlierSourceVersionWithOtherBarsIsRefused() throws InterruptedException {
        long version = BARS.sessions(0, 200).appendTo(lake, "first");
        materialize(lake, SET, BARS.sessions(200, 300).appendTo(lake, "second"));

        assertThatThrownBy(() -> materialize(lake, SET, version))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE));
    }

    @Test
    void aCorrectionOfAnOldBarRebuildsEverything() throws InterruptedException {
        materialize(lake, SET, BARS.sessions(0, 300).appendTo(lake, "all"));
        Bars corrected = BARS.where(bar -> !bar.symbol().equals("S004") || bar.eventTime() != Bars.time(150));

        Materialized made = materialize(lake, SET, corrected.replaceIn(lake, "corrected"));

        Lake fresh = MemoryLake.empty();
        materialize(fresh, SET, corrected.appendTo(fresh, "corrected"));
        assertThat(made.mode()).isEqualTo(Mode.FULL);
        assertThat(FeatureTable.read(lake, SET)).isEqualTo(FeatureTable.read(fresh, SET));
        assertThat(state(lake)).isEqualTo(state(fresh));
    }

    @Test
    void anInstrumentThatAppearsWithHistoryRebuildsEverything() throws InterruptedException {
        materialize(lake, SET, BARS.where(bar -> !bar.symbol().equals("S005")).appendTo(lake, "first"));

        Materialized made = materialize(
                lake, SET, BARS.where(bar -> bar.symbol().equals("S005")).appendTo(lake, "late"));

        Lake fresh = MemoryLake.empty();
        materialize(fresh, SET, BARS.appendTo(fresh, "all"));
        assertThat(made.mode()).isEqualTo(Mode.FULL);
        assertThat(FeatureTable.read(lake, SET)).isEqualTo(FeatureTable.read(fresh, SET));
    }

    @Test
    void aSourceCommitThatDoesNotSayWhatItChangedRebuildsEverything() throws InterruptedException {
        materialize(lake, SET, BARS.appendTo(lake, "all"));

        assertThat(materialize(lake, SET, emptyCommit(Map.of())).mode()).isEqualTo(Mode.FULL);
    }

    @Test
    void stateThatCannotBeResumedIsComputedAnew() throws InterruptedException {
        long first = BARS.sessions(0, 200).appendTo(lake, "first");
        materialize(lake, SET, first);
        long second = BARS.sessions(200, 300).appendTo(lake, "second");

        engine().run(target(SET, second, "job").resuming(OptionalLong.of(first + 40)), new CountedProgress());

        Lake fresh = MemoryLake.empty();
        materialize(fresh, SET, BARS.appendTo(fresh, "all"));
        assertThat(FeatureTable.read(lake, SET)).isEqualTo(FeatureTable.read(fresh, SET));
    }

    @Test
    void onlyTheStateOfTheLastVersionIsKept() throws InterruptedException {
        Materializer materializer = LocalMaterializer.of(lake);
        long first = BARS.sessions(0, 200).appendTo(lake, "first");
        materializer.run(target(SET, first, "job"), null, new CountedProgress());
        long second = BARS.sessions(200, 300).appendTo(lake, "second");
        FeatureRequest target = target(SET, second, "job");
        materializer.run(target, null, new CountedProgress());

        materializer.dropOlderState(target, second);
        materializer.dropOlderState(target, second);

        Columns rows = lake.open(Tables.FEATURE_STATE).latest().readAll(Scan.of("source_version"));
        assertThat(rows.size()).isEqualTo(9);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.longs("source_version").get(row)).isEqualTo(second);
        }
    }

    private long emptyCommit(Map<String, String> tags) {
        Columns none = lake.open(Tables.OHLCV).latest().readAll(Scan.all().whereEqual("symbol", "nobody"));
        return lake.open(Tables.OHLCV)
                .append(new CommitId("ingest:ohlcv:empty", 1), new Lineage("ingestion", 1, tags), none)
                .version();
    }

    private LocalEngine engine() {
        return new LocalEngine(lake, new StateStore(lake));
    }

    private static Materialized materialize(Lake lake, FeatureSet set, long version) throws InterruptedException {
        return LocalMaterializer.of(lake).run(target(set, version, "job"), null, new CountedProgress());
    }

    private static FeatureRequest target(FeatureSet set, long version, String job) {
        return new FeatureRequest(set, Bars.LISTING, version, OptionalLong.empty(), Lineage.of(job, 1));
    }

    /** Bytes of the newest state by owner. */
    private static Map<String, String> state(Lake lake) {
        Columns rows = lake.open(Tables.FEATURE_STATE).latest().readAll(Scan.all());
        long newest = Long.MIN_VALUE;
        Map<String, String> states = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            newest = Math.max(newest, rows.longs("source_version").get(row));
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.longs("source_version").get(row) == newest) {
                states.put(
                        rows.strings("owner").get(row),
                        HexFormat.of().formatHex(rows.binaries("state").get(row)));
            }
        }
        return states;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
