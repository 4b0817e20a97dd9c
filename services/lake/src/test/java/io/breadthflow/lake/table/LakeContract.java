package io.breadthflow.lake.table;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.EVERY_TYPE;
import static io.breadthflow.lake.table.TestTables.bars;
import static io.breadthflow.lake.table.TestTables.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnSpec;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.WatchedStore;
import io.breadthflow.lake.table.CommitResult.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every lake promises, wherever its bytes lie. */
public abstract class LakeContract {

    private static final Lineage JOB = new Lineage("job-1", 3, Map.of("sha256", "cafe", "listing", "us.equity"));
    private static final Partition US_2016 = new Partition(Map.of("market", "us.equity", "year", "2016"));

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-22T10:00:00.123Z"));
    private Lake lake;

    /** An empty store. */
    protected abstract ObjectStore emptyStore();

    /** A lake in {@code store}. */
    protected abstract Lake open(ObjectStore store, CommitListener listener, Clock clock);

    @BeforeEach
    void openLake() {
        lake = open(emptyStore(), CommitListener.none(), clock);
    }

    private static CommitId id(String what) {
        return new CommitId(what, 1);
    }

    private static ErrorCode code(Throwable e) {
        return ((PlatformException) e).code();
    }

    @Test
    void createsATableFromItsSpec() {
        Table table = lake.open(BARS);

        assertThat(table.latest().version()).isZero();
        assertThat(table.latest().spec()).isEqualTo(BARS);
        assertThat(table.latest().size()).isEqualTo(new Snapshot.Size(0, 0, 0));
        assertThat(lake.names()).containsExactly("bars");
        assertThat(lake.find("bars").orElseThrow().spec()).isEqualTo(BARS);
        assertThat(lake.find("other")).isEmpty();
    }

    @Test
    void keepsEveryBitOfEveryType() {
        Table table = lake.open(EVERY_TYPE);
        Columns rows = TestTables.everyType(500);

        CommitResult result = table.append(id("a"), JOB, rows);

        assertThat(result).isEqualTo(new CommitResult(1, Outcome.COMMITTED, 500));
        assertThat(texts(table.latest().readAll(Scan.all()))).isEqualTo(texts(rows));
    }

    @Test
    void readsTheColumnsAskedForInTheirOrder() {
        Table table = lake.open(EVERY_TYPE);
        table.append(id("a"), JOB, TestTables.everyType(10));

        Columns read = table.latest().readAll(Scan.of("price", "part", "id"));

        assertThat(read.names()).containsExactly("price", "part", "id");
        assertThat(read.size()).isEqualTo(10);
        assertThat(table.latest().readAll(Scan.of("part")).size()).isEqualTo(10);
    }

    @Test
    void answersAnEmptyTableWithTypedColumns() {
        Columns read = lake.open(EVERY_TYPE).latest().readAll(Scan.all());

        assertThat(read.size()).isZero();
        assertThat(read.names())
                .isEqualTo(EVERY_TYPE.columns().stream().map(ColumnSpec::name).toList());
        assertThat(read.doubles("ratio").size()).isZero();
    }

    @Test
    void commitsNoRowsToo() {
        Table table = lake.open(BARS);

        CommitResult result = table.append(id("nothing"), JOB, bars("us.equity", 2016, "A", 0, 0));

        assertThat(result).isEqualTo(new CommitResult(1, Outcome.COMMITTED, 0));
        assertThat(table.latest().lastOrdinal("nothing")).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void sortsRowsWithinTheirPartition() {
        Table table = lake.open(BARS);
        try (TableCommit commit = table.begin(id("a"), JOB)) {
            commit.add(bars("us.equity", 2017, "B", 5, 3));
            commit.add(bars("us.equity", 2016, "B", 7, 2));
            commit.add(bars("us.equity", 2016, "A", 9, 2));
            commit.add(bars("sim.equity", 2016, "C", 1, 1));
            assertThat(commit.rows()).isEqualTo(8);
            commit.commit();
        }

        Columns rows = table.latest().readAll(Scan.all());

        List<String> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(rows.strings("market").get(i).substring(0, 2)
                    + rows.ints("year").get(i) % 10
                    + rows.strings("symbol").get(i)
                    + (int) rows.doubles("close").get(i));
        }
        assertThat(order).containsExactly("si6C1", "us6A9", "us6A10", "us6B7", "us6B8", "us7B5", "us7B6", "us7B7");
        assertThat(table.latest().partitions())
                .containsExactly(
                        new Partition(Map.of("market", "sim.equity", "year", "2016")),
                        US_2016,
                        new Partition(Map.of("market", "us.equity", "year", "2017")));
        assertThat(table.latest().size().files()).isEqualTo(3);
    }

    @Test
    void readsSomePartitionsAndSaysWhichRowsAreOfWhich() {
        Table table = lake.open(BARS);
        table.append(id("a"), JOB, bars("us.equity", 2017, "A", 0, 3));
        table.append(id("b"), JOB, bars("us.equity", 2016, "A", 3, 2));
        table.append(id("c"), JOB, bars("sim.equity", 2016, "A", 5, 4));
        Partition us2017 = new Partition(Map.of("market", "us.equity", "year", "2017"));
        List<String> read = new ArrayList<>();

        table.latest().read(Set.of(us2017, US_2016), (partition, rows) -> {
            assertThat(rows.names()).hasSize(BARS.columns().size());
            read.add(partition + " " + rows.strings("symbol").get(0) + rows.size());
        });

        assertThat(read).containsExactly(US_2016 + " A2", us2017 + " A3");
    }

    @Test
    void skipsFilesByPartitionAndStatistics() {
        WatchedStore store = new WatchedStore(lake.store());
        Table table = open(store, CommitListener.none(), clock).open(BARS);
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 100));
        table.append(id("b"), JOB, bars("us.equity", 2016, "B", 100, 100));
        table.append(id("c"), JOB, bars("us.equity", 2017, "A", 200, 100));
        ToIntFunction<Scan> files =
                scan -> store.dataFilesReadBy(() -> table.latest().readAll(scan));

        assertThat(files.applyAsInt(Scan.all())).isEqualTo(3);
        assertThat(files.applyAsInt(Scan.all().whereEqual("year", 2016))).isEqualTo(2);
        assertThat(files.applyAsInt(Scan.all().whereEqual("market", "sim.equity")))
                .isZero();
        assertThat(files.applyAsInt(Scan.all().whereEqual("symbol", "B"))).isEqualTo(1);
        assertThat(files.applyAsInt(Scan.all().whereAtLeast("event_time", 150_000_000L)))
                .isEqualTo(2);
        assertThat(files.applyAsInt(Scan.all().whereBelow("close", 100.0))).isEqualTo(1);
        assertThat(files.applyAsInt(Scan.all().whereAtLeast("close", 1000.0))).isZero();
    }

    @Test
    void filtersRowsExactlyAtTheBounds() {
        Table table = lake.open(BARS);
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 100));

        Scan scan = Scan.of("close").whereAtLeast("event_time", 99_000_000L);
        assertThat(table.latest().readAll(scan).doubles("close").get(0)).isEqualTo(99.0);
        assertThat(table.latest()
                        .readAll(Scan.of("close").whereBelow("close", 10.0))
                        .size())
                .isEqualTo(10);
        assertThat(table.latest()
                        .readAll(Scan.of("close").whereAtLeast("close", 10.0).whereBelow("close", 12.0))
                        .size())
                .isEqualTo(2);
        assertThat(table.latest()
                        .readAll(Scan.of("close").whereEqual("symbol", "A").whereEqual("year", 2016))
                        .size())
                .isEqualTo(100);
    }

    @Test
    void neverMatchesNullOrNaN() {
        Table table = lake.open(EVERY_TYPE);
        table.append(id("a"), JOB, TestTables.everyType(60));
        Snapshot snapshot = table.latest();

        Columns small = snapshot.readAll(Scan.of("ratio").whereBelow("ratio", 0.5));
        for (int i = 0; i < small.size(); i++) {
            assertThat(small.doubles("ratio").get(i)).isLessThan(0.5);
        }
        assertThat(small.size()).isPositive();
        assertThat(snapshot.readAll(Scan.all().whereEqual("ratio", Double.NaN)).size())
                .isZero();
        assertThat(snapshot.readAll(Scan.all().whereEqual("ratio", 0.0)).size())
                .isEqualTo(
                        snapshot.readAll(Scan.all().whereEqual("ratio", -0.0)).size())
                .isPositive();
        assertThat(snapshot.readAll(Scan.all().whereEqual("text", "\uD83D\uDCC8 up"))
                        .size())
                .isPositive();
        assertThat(snapshot.readAll(Scan.all().whereAtLeast("price", 900_000_000_000_000_000L))
                        .size())
                .isPositive();
        assertThat(snapshot.readAll(Scan.all().whereEqual("flag", true)).size()).isPositive();
        assertThat(snapshot.readAll(Scan.all().whereEqual("part", "b/ö=%")).size())
                .isEqualTo(30);
    }

    @Test
    void refusesScansThatDoNotFitTheTable() {
        Snapshot snapshot = lake.open(BARS).latest();

        assertThatIllegalArgumentException().isThrownBy(() -> snapshot.readAll(Scan.of("volume")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot.readAll(Scan.all().whereEqual("close", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot.readAll(Scan.all().whereEqual("x", 1)));
    }

    @Test
    void refusesRowsThatDoNotFitTheTable() {
        Table table = lake.open(BARS);
        Columns noClose = Columns.ofSize(0).longs("event_time", new long[0]).build();
        Columns emptyMarket = bars("", 2016, "A", 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.append(id("a"), JOB, noClose))
                .withMessageContaining("market");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.append(id("a"), JOB, emptyMarket))
                .withMessageContaining("market");
        assertThat(table.latest().version()).isZero();
    }

    @Test
    void replacesAPartitionInOneCommit() {
        Table table = lake.open(BARS);
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 10));
        table.append(id("b"), JOB, bars("us.equity", 2017, "A", 10, 10));

        CommitResult result = table.overwrite(id("c"), JOB, US_2016, bars("us.equity", 2016, "Z", 50, 3));

        assertThat(result).isEqualTo(new CommitResult(3, Outcome.COMMITTED, 3));
        assertThat(table.latest().size().rows()).isEqualTo(13);
        assertThat(table.latest()
                        .readAll(Scan.all().whereEqual("year", 2016))
                        .strings("symbol")
                        .get(0))
                .isEqualTo("Z");
        assertThat(table.at(2).size().rows()).isEqualTo(20);
        assertThat(table.at(2).readAll(Scan.all()).size()).isEqualTo(20);
    }

    @Test
    void refusesAChangeThatWasWorkedOutFromAnEarlierVersion() {
        Table table = lake.open(BARS);
        long planned =
                table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 10)).version();
        table.append(id("b"), JOB, bars("us.equity", 2016, "B", 0, 10));

        try (TableCommit late = table.begin(id("c"), JOB).basedOn(planned)) {
            late.replace(US_2016).add(bars("us.equity", 2016, "A", 0, 11));
            assertThatThrownBy(late::commit)
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.COMMIT_CONFLICT))
                    .hasMessageContaining("from version " + planned);
        }
        assertThat(table.latest().size().rows()).isEqualTo(20);
        try (TableCommit timely =
                table.begin(id("c"), JOB).basedOn(table.latest().version())) {
            timely.replace(US_2016).add(bars("us.equity", 2016, "A", 0, 11));
            assertThat(timely.commit().outcome()).isEqualTo(Outcome.COMMITTED);
        }
        assertThat(table.latest().size().rows()).isEqualTo(11);
    }

    @Test
    void replacesAllPartitionsBelowAPrefix() {
        Table table = lake.open(BARS);
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 10));
        table.append(id("b"), JOB, bars("us.equity", 2017, "A", 10, 10));
        table.append(id("c"), JOB, bars("sim.equity", 2016, "A", 10, 10));

        table.overwrite(id("d"), JOB, Partition.of("market", "us.equity"), bars("us.equity", 2018, "B", 0, 1));

        assertThat(table.latest().size().rows()).isEqualTo(11);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.begin(id("e"), JOB).replace(Partition.of("year", "2016")));
    }

    @Test
    void empties() {
        Table table = lake.open(BARS);
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 10));

        table.overwrite(id("b"), JOB, US_2016, bars("us.equity", 2016, "A", 0, 0));

        assertThat(table.latest().size()).isEqualTo(new Snapshot.Size(0, 0, 0));
        assertThat(table.history(1).get(0).operation()).isEqualTo("OVERWRITE");
    }

    @Test
    void doesNotWriteTheSameIdTwice() {
        Table table = lake.open(BARS);
        Columns rows = bars("us.equity", 2016, "A", 0, 10);
        table.append(new CommitId("a", 5), JOB, rows);
        table.append(new CommitId("b", 1), JOB, rows);

        assertThat(table.append(new CommitId("a", 5), JOB, rows))
                .isEqualTo(new CommitResult(1, Outcome.ALREADY_DONE, 0));
        assertThat(table.append(new CommitId("a", 4), JOB, rows))
                .isEqualTo(new CommitResult(1, Outcome.ALREADY_DONE, 0));
        assertThat(table.overwrite(new CommitId("b", 1), JOB, US_2016, rows))
                .isEqualTo(new CommitResult(2, Outcome.ALREADY_DONE, 0));
        assertThat(table.append(new CommitId("a", 6), JOB, rows).version()).isEqualTo(3);
        assertThat(table.append(new CommitId("a", 5), JOB, rows).version()).isEqualTo(1);
        assertThat(table.latest().lastOrdinal("a")).isEqualTo(OptionalLong.of(6));
        assertThat(table.latest().lastOrdinal("c")).isEmpty();
        assertThat(table.latest().size().rows()).isEqualTo(30);
        assertThat(dataFiles()).hasSize(3);
    }

    private List<String> dataFiles() {
        return lake.store().list("tables/bars/").stream()
                .map(ObjectStore.StoredObject::path)
                .filter(path -> path.endsWith(".parquet") && !path.contains("_delta_log"))
                .toList();
    }

    @Test
    void finishesWhatACrashBeforeTheCommitLeft() {
        Columns rows = bars("us.equity", 2016, "A", 0, 10);
        Table dying =
                open(lake.store(), new Dying(CommitPhase.DATA_WRITTEN), clock).open(BARS);
        TableCommit crashed = dying.begin(id("a"), JOB).add(rows);
        assertThatIllegalStateException().isThrownBy(crashed::commit);
        assertThat(dataFiles()).hasSize(1);

        CommitResult result = lake.open(BARS).append(id("a"), JOB, rows);

        assertThat(result.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(lake.open(BARS).latest().readAll(Scan.all()).size()).isEqualTo(10);
    }

    @Test
    void findsWhatACrashAfterTheCommitLeft() {
        Columns rows = bars("us.equity", 2016, "A", 0, 10);
        Table dying =
                open(lake.store(), new Dying(CommitPhase.COMMITTED), clock).open(BARS);
        assertThatIllegalStateException().isThrownBy(() -> dying.append(id("a"), JOB, rows));
        Table table = lake.open(BARS);
        table.append(id("b"), JOB, rows);

        CommitResult result = table.append(id("a"), JOB, rows);

        assertThat(result).isEqualTo(new CommitResult(1, Outcome.ALREADY_DONE, 0));
        assertThat(table.latest().readAll(Scan.all()).size()).isEqualTo(20);
    }

    @Test
    void tellsItsListenerOfEveryPhase() {
        List<String> heard = new ArrayList<>();
        Table table = open(
                        lake.store(),
                        (name, id, phase, elapsed) -> heard.add(name + " " + id.what() + " " + phase),
                        clock)
                .open(BARS);

        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 1));
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 1));

        assertThat(heard).containsExactly("bars a DATA_WRITTEN", "bars a COMMITTED", "bars a MAINTAINED");
    }

    @Test
    void removesTheFilesOfACommitThatWasNotMade() {
        Table table = lake.open(BARS);
        Table dying =
                open(lake.store(), new Dying(CommitPhase.DATA_WRITTEN), clock).open(BARS);

        assertThatIllegalStateException()
                .isThrownBy(() -> dying.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 10)));

        assertThat(dataFiles()).isEmpty();
        assertThat(table.latest().version()).isZero();
    }

    @Test
    void endsWithItsCommit() {
        TableCommit commit = lake.open(BARS).begin(id("a"), JOB);
        commit.commit();

        assertThatIllegalStateException().isThrownBy(commit::commit);
        assertThatIllegalStateException().isThrownBy(() -> commit.add(bars("us.equity", 2016, "A", 0, 1)));
        commit.close();
    }

    @Test
    void travelsInTime() {
        Table table = lake.open(BARS);
        Instant created = table.latest().timestamp();
        clock.advance(Duration.ofDays(1));
        table.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 10));
        Instant first = table.latest().timestamp();
        clock.advance(Duration.ofDays(1));
        table.append(id("b"), JOB, bars("us.equity", 2016, "B", 0, 10));

        assertThat(Duration.between(created, first))
                .isBetween(Duration.ofDays(1), Duration.ofDays(1).plusMillis(50));
        assertThat(table.asOf(first).version()).isEqualTo(1);
        assertThat(table.asOf(first.minusMillis(1)).version()).isZero();
        assertThat(table.asOf(first.plus(Duration.ofHours(23))).version()).isEqualTo(1);
        assertThat(table.asOf(clock.instant().plus(Duration.ofDays(9))).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> table.asOf(created.minusMillis(1)))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> table.at(3)).satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> table.at(-1))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void tellsItsHistory() {
        Table table = lake.open(BARS);
        table.append(new CommitId("a", 7), JOB, bars("us.equity", 2016, "A", 0, 10));
        table.overwrite(new CommitId("b", 1), Lineage.of("job-2", 1), US_2016, bars("us.equity", 2016, "A", 0, 4));

        List<CommitInfo> history = table.history(10);

        assertThat(history).extracting(CommitInfo::version).containsExactly(2L, 1L, 0L);
        assertThat(history).extracting(CommitInfo::operation).containsExactly("OVERWRITE", "WRITE", "CREATE TABLE");
        CommitInfo append = history.get(1);
        assertThat(append.id()).contains(new CommitId("a", 7));
        assertThat(append.jobId()).contains("job-1");
        assertThat(append.tags()).isEqualTo(JOB.tags());
        assertThat(append.rows()).isEqualTo(10);
        assertThat(append.files()).isEqualTo(1);
        assertThat(append.timestamp()).isEqualTo(table.at(1).timestamp());
        assertThat(history.get(2).id()).isEmpty();
        assertThat(table.history(1)).hasSize(1);
    }

    @Test
    void keepsTagsThatAreKnownOnlyWhenTheRowsAre() {
        Table table = lake.open(BARS);
        try (TableCommit commit = table.begin(new CommitId("a", 1), JOB)) {
            commit.add(bars("us.equity", 2016, "A", 0, 10)).tag("firstRow", "0");
            commit.commit();
        }

        Map<String, String> tags = new HashMap<>(JOB.tags());
        tags.put("firstRow", "0");
        assertThat(table.history(1).get(0).tags()).isEqualTo(tags);
    }

    @Test
    void readsAcrossCheckpoints() {
        Table table = lake.open(BARS);
        for (int i = 0; i < 23; i++) {
            table.append(new CommitId("a", i), JOB, bars("us.equity", 2016, "A", i, 1));
        }

        assertThat(lake.store().list("tables/bars/_delta_log/").stream()
                        .map(ObjectStore.StoredObject::path)
                        .filter(path -> path.contains(".checkpoint.")))
                .hasSize(2);
        WatchedStore store = new WatchedStore(lake.store());
        Table fresh = open(store, CommitListener.none(), clock).open(BARS);
        assertThat(fresh.latest().readAll(Scan.all()).size()).isEqualTo(23);
        assertThat(fresh.latest().lastOrdinal("a")).isEqualTo(OptionalLong.of(22));
        assertThat(fresh.at(5).size().rows()).isEqualTo(5);
        assertThat(fresh.at(15).readAll(Scan.all()).size()).isEqualTo(15);
        assertThat(store.dataFilesReadBy(() -> fresh.latest().readAll(Scan.all().whereEqual("event_time", 3_000_000L))))
                .isEqualTo(1);
        assertThat(fresh.append(new CommitId("a", 3), JOB, bars("us.equity", 2016, "A", 3, 1)))
                .isEqualTo(new CommitResult(4, Outcome.ALREADY_DONE, 0));
    }

    @Test
    void addsColumnsThatMayBeNull() {
        Table old = lake.open(BARS);
        old.append(id("a"), JOB, bars("us.equity", 2016, "A", 0, 2));
        List<ColumnSpec> columns = new ArrayList<>(BARS.columns());
        columns.add(ColumnSpec.optional("note", ColumnType.STRING, "remark"));
        TableSpec newer = new TableSpec("bars", 2, ServiceName.FEATURES, columns, BARS.partitionBy(), BARS.sortBy());

        Table table = lake.open(newer);

        assertThat(table.latest().spec()).isEqualTo(newer);
        assertThat(table.at(1).spec()).isEqualTo(BARS);
        assertThat(table.latest().readAll(Scan.of("note")).strings("note").isNull(0))
                .isTrue();
        assertThatThrownBy(() -> lake.open(BARS))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.TABLE_SPEC_NEWER));
        Columns.Builder more = Columns.ofSize(1);
        Columns bars = bars("us.equity", 2016, "B", 0, 1);
        bars.names().forEach(name -> more.add(name, bars.get(name)));
        table.append(id("b"), JOB, more.constant("note", "new").build());
        assertThat(texts(table.latest().readAll(Scan.of("symbol", "note"))))
                .containsExactly("note='new';symbol='B';", "note=null;symbol='A';", "note=null;symbol='A';");
        for (int i = 0; i < 10; i++) {
            table.append(new CommitId("c", i), JOB, more.build());
        }
        Table fresh = open(lake.store(), CommitListener.none(), clock).open(newer);
        assertThat(fresh.latest().spec()).isEqualTo(newer);
    }

    @Test
    void refusesAnotherDefinitionUnderTheSameName() {
        lake.open(BARS);
        List<ColumnSpec> columns = new ArrayList<>(BARS.columns());
        columns.add(ColumnSpec.required("volume", ColumnType.LONG, "units"));

        assertThatThrownBy(() -> lake.open(
                        new TableSpec("bars", 2, ServiceName.FEATURES, columns, BARS.partitionBy(), BARS.sortBy())))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("volume");
        assertThatThrownBy(() -> lake.open(new TableSpec(
                        "bars", 2, ServiceName.FEATURES, BARS.columns(), List.of("market"), BARS.sortBy())))
                .hasMessageContaining("partitioned");
        assertThatThrownBy(() -> lake.open(new TableSpec(
                        "bars",
                        2,
                        ServiceName.FEATURES,
                        BARS.columns().subList(0, 4),
                        BARS.partitionBy(),
                        BARS.sortBy())))
                .hasMessageContaining("close");
    }

    @Test
    void isCreatedOnceByManyAtOnce() throws Exception {
        List<Long> versions = atOnce(6, i -> lake.open(BARS).latest().version());

        assertThat(versions).containsOnly(0L);
        assertThat(lake.open(BARS).history(10)).hasSize(1);
    }

    @Test
    void losesNoAppendAmongMany() throws Exception {
        lake.open(BARS);

        atOnce(6, writer -> {
            Table table = open(lake.store(), CommitListener.none(), clock).open(BARS);
            for (int i = 0; i < 5; i++) {
                table.append(new CommitId("w" + writer, i), JOB, bars("us.equity", 2016, "A", 10 * writer + i, 1));
            }
            return 0L;
        });

        Snapshot latest = lake.open(BARS).latest();
        assertThat(latest.version()).isEqualTo(30);
        assertThat(texts(latest.readAll(Scan.of("event_time")))).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void writesOneIdOnceAmongMany() throws Exception {
        lake.open(BARS);

        List<Long> versions = atOnce(
                4,
                writer -> open(lake.store(), CommitListener.none(), clock)
                        .open(BARS)
                        .append(id("same"), JOB, bars("us.equity", 2016, "A", 0, 10))
                        .version());

        assertThat(versions).containsOnly(1L);
        assertThat(lake.open(BARS).latest().size().rows()).isEqualTo(10);
    }

    @Test
    void keepsExactlyOneOfManyReplacements() throws Exception {
        lake.open(BARS);

        atOnce(4, writer -> {
            Table table = open(lake.store(), CommitListener.none(), clock).open(BARS);
            for (int i = 0; i < 4; i++) {
                table.overwrite(
                        new CommitId("w" + writer, i), JOB, US_2016, bars("us.equity", 2016, "W" + writer, i, 7));
            }
            return 0L;
        });

        Columns rows = lake.open(BARS).latest().readAll(Scan.of("symbol", "close"));
        assertThat(rows.size()).isEqualTo(7);
        assertThat(texts(rows))
                .extracting(row -> row.substring(row.indexOf("symbol")))
                .containsOnly("symbol='" + rows.strings("symbol").get(0) + "';");
        assertThat(lake.open(BARS).latest().version()).isEqualTo(16);
    }

    private interface Task {
        long run(int number) throws Exception;
    }

    private static List<Long> atOnce(int count, Task task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                tasks.add(() -> task.run(number));
            }
            List<Long> answers = new ArrayList<>();
            for (Future<Long> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Dies after a phase. */
    private record Dying(CommitPhase after) implements CommitListener {
        @Override
        public void reached(String table, CommitId id, CommitPhase phase, Duration elapsed) {
            if (phase == after) {
                throw new IllegalStateException("killed after " + phase);
            }
        }
    }
}
