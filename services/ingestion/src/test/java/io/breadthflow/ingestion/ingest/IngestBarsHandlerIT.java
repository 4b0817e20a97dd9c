package io.breadthflow.ingestion.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.contracts.api.ingestion.DatasetResult;
import io.breadthflow.contracts.api.ingestion.IngestMode;
import io.breadthflow.contracts.api.ingestion.IngestRequest;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.ingestion.archive.JdbcArchiveStore;
import io.breadthflow.ingestion.source.BarSources;
import io.breadthflow.ingestion.source.SourceRoots;
import io.breadthflow.ingestion.source.csv.CsvBarSource;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.platform.job.run.JobOutcome;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SettableClock;
import io.breadthflow.platform.test.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(PostgresExtension.class)
class IngestBarsHandlerIT {

    private static final String HEADER = "date,open,high,low,close,volume,Name\n";
    private static final Logger LOG = LoggerFactory.getLogger(IngestBarsHandlerIT.class);
    private static final Instant NOW = Instant.parse("2020-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private final TestDatabase database;
    private final SettableClock clock = new SettableClock(NOW);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private CommitListener listener = CommitListener.none();
    private Lake lake;
    private IngestBarsHandler handler;

    IngestBarsHandlerIT(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        database.jdbc().sql("TRUNCATE breadthflow.archive").update();
        lake = DeltaLake.open(
                folder.resolve("lake"),
                (table, id, phase, elapsed) -> listener.reached(table, id, phase, elapsed),
                clock);
        handler = new IngestBarsHandler(
                new BarSources(List.of(new CsvBarSource(new SourceRoots(List.of())))),
                new JdbcArchiveStore(database.jdbc(), JsonMapper.shared(), clock),
                lake,
                new IngestMetrics(new Metrics(meters)),
                clock);
    }

    @Test
    void bringsAcceptedRowsIntoTheTableBySymbolAndTime() throws Exception {
        DatasetResult result = ingest(file(
                        "2016-01-04,20,21,19,20.5,200,BBB",
                        "2015-12-31,10,11,9,10.5,100,AAA",
                        "2016-11-25,10.6,11,10,10.25,50,AAA",
                        "2016-01-04,10.5,11,9,10.75,150,AAA"))
                .complete();
        assertThat(result)
                .isEqualTo(
                        new DatasetResult("ohlcv", result.version(), result.version(), 4, 4, 0, 1.0, Map.of(), false));
        assertThat(rows())
                .containsExactly(
                        "us.equity 1d 2015 AAA 2015-12-31T21:00:00Z 10 11 9 10.5 100 1.0 false",
                        "us.equity 1d 2016 AAA 2016-01-04T21:00:00Z 10.5 11 9 10.75 150 1.0 false",
                        "us.equity 1d 2016 AAA 2016-11-25T18:00:00Z 10.6 11 10 10.25 50 1.0 false",
                        "us.equity 1d 2016 BBB 2016-01-04T21:00:00Z 20 21 19 20.5 200 1.0 false");
        assertThat(times("available_at"))
                .containsExactly(
                        "2015-12-31T21:15:00Z", "2016-01-04T21:15:00Z", "2016-11-25T18:15:00Z", "2016-01-04T21:15:00Z");
    }

    @Test
    void keepsRefusedRowsWithLineAndReasons() throws Exception {
        JobOutcome<DatasetResult> outcome = ingest(file(
                "2016-01-04,20,21,19,20.5,200,BBB",
                "2016-01-05,,21,19,20.5,-1,BBB",
                "2016-01-04,20,21,19,20.5,200,BBB"));
        assertThat(outcome.complete().rowsRead()).isEqualTo(3);
        assertThat(outcome.complete().rowsAccepted()).isEqualTo(1);
        assertThat(outcome.complete().rowsQuarantined()).isEqualTo(2);
        assertThat(outcome.complete().reasons())
                .isEqualTo(Map.of("NULL_VALUE", 1L, "NEGATIVE_VOLUME", 1L, "DUPLICATE_KEY", 1L));
        assertThat(quarantine())
                .containsExactly(
                        "bars.csv:3 2016-01-05,,21,19,20.5,-1,BBB [NULL_VALUE,NEGATIVE_VOLUME]",
                        "bars.csv:4 2016-01-04,20,21,19,20.5,200,BBB [DUPLICATE_KEY]");
        assertThat(outcome.datasets()).extracting(DatasetVersion::table).containsExactly("ohlcv_quarantine", "ohlcv");
        assertThat(meters.get("breadthflow_ingestion_rows")
                        .tag("outcome", "quarantined")
                        .counter()
                        .count())
                .isEqualTo(2.0);
        assertThat(meters.get("breadthflow_ingestion_quality_ratio").gauge().value())
                .isEqualTo(1 / 3.0);
    }

    @Test
    void aFileTakenInBeforeLeadsOnToTheTableAsItIsNow() throws Exception {
        DatasetResult first = handler.run(
                        request(file("2016-01-04,20,21,19,20.5,200,BBB"), IngestMode.MERGE), new RecordingJob())
                .complete();
        Path later = Files.writeString(folder.resolve("later.csv"), HEADER + "2016-01-05,20,21,19,20.5,200,BBB\n");
        DatasetResult second = handler.run(request(later, IngestMode.MERGE), new RecordingJob())
                .complete();
        DatasetResult again = ingest(folder.resolve("bars.csv")).complete();
        assertThat(again.alreadyDone()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(first.currentVersion()).isEqualTo(first.version());
        assertThat(again.currentVersion()).isEqualTo(second.version()).isGreaterThan(first.version());
    }

    @Test
    void takesTheSameFileInOnce() throws Exception {
        Path file = file("2016-01-04,20,21,19,20.5,200,BBB", "2016-01-05,,21,19,20.5,200,BBB");
        DatasetResult first = ingest(file).complete();
        List<Long> versions = versions();
        JobOutcome<DatasetResult> second = ingest(file);
        assertThat(second.complete().alreadyDone()).isTrue();
        assertThat(second.complete())
                .usingRecursiveComparison()
                .ignoringFields("alreadyDone")
                .isEqualTo(first);
        assertThat(second.datasets()).isEmpty();
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void mergesWhatIsNewAndWhatDiffers() throws Exception {
        ingest(file(
                "2015-12-31,10,11,9,10.5,100,AAA",
                "2016-01-04,10.5,11,9,10.75,150,AAA",
                "2016-01-05,10,11,9,10.5,150,AAA",
                "2017-01-03,10,11,9,10.5,150,AAA"));
        clock.advance(Duration.ofDays(1));
        ingest(Files.writeString(folder.resolve("more.csv"), HEADER + """
                2016-01-04,10.5,11,9,10.75,150,AAA
                2016-01-05,10,11,9,10.25,150,AAA
                2016-01-05,20,21,19,20.5,200,BBB
                """));
        assertThat(rows())
                .containsExactly(
                        "us.equity 1d 2015 AAA 2015-12-31T21:00:00Z 10 11 9 10.5 100 1.0 false",
                        "us.equity 1d 2016 AAA 2016-01-04T21:00:00Z 10.5 11 9 10.75 150 1.0 false",
                        "us.equity 1d 2016 AAA 2016-01-05T21:00:00Z 10 11 9 10.25 150 1.0 false",
                        "us.equity 1d 2016 BBB 2016-01-05T21:00:00Z 20 21 19 20.5 200 1.0 false",
                        "us.equity 1d 2017 AAA 2017-01-03T21:00:00Z 10 11 9 10.5 150 1.0 false");
        String seen = NOW.plus(Duration.ofDays(1)).toString();
        assertThat(times("available_at"))
                .containsExactly(
                        "2015-12-31T21:15:00Z",
                        "2016-01-04T21:15:00Z",
                        seen,
                        "2016-01-05T21:15:00Z",
                        "2017-01-03T21:15:00Z");
        assertThat(times("ingested_at")).containsExactly(NOW.toString(), NOW.toString(), seen, seen, NOW.toString());
        assertThat(lastCommit().tags())
                .containsEntry("listing", "us.equity")
                .containsEntry("firstChanged", micros("2016-01-05T21:00:00Z"));
        assertThat(lastCommit().id()).contains(new CommitId("ingest:ohlcv:us.equity/more.csv", 0));
        assertThat(lastCommit().rows()).isEqualTo(3);
    }

    @Test
    void commitsNothingWhenNothingChanges() throws Exception {
        ingest(file("2016-01-04,20,21,19,20.5,200,BBB"));
        List<Long> versions = versions();
        Path copy = Files.writeString(folder.resolve("copy.csv"), HEADER + "2016-01-04,20.0,21,19,20.50,200,BBB\n");
        JobOutcome<DatasetResult> outcome = ingest(copy);
        assertThat(versions()).isEqualTo(versions);
        assertThat(outcome.complete().rowsAccepted()).isEqualTo(1);
        assertThat(outcome.datasets()).isEmpty();
    }

    @Test
    void replacesAListingAndNoOther() throws Exception {
        Path file = file("2016-01-04,20,21,19,20.5,200,BBB", "2017-01-03,20,21,19,20.5,200,BBB");
        ingest(file);
        handler.run(
                new IngestRequest(file.toString(), "sim.equity", CsvMapping.defaults(), IngestMode.REPLACE),
                new RecordingJob());
        handler.run(
                request(
                        Files.writeString(folder.resolve("new.csv"), HEADER + "2018-01-03,5,5,5,5,1,AAA\n"),
                        IngestMode.REPLACE),
                new RecordingJob());
        assertThat(rows())
                .containsExactly(
                        "sim.equity 1d 2016 BBB 2016-01-04T21:00:00Z 20 21 19 20.5 200 1.0 false",
                        "sim.equity 1d 2017 BBB 2017-01-03T21:00:00Z 20 21 19 20.5 200 1.0 false",
                        "us.equity 1d 2018 AAA 2018-01-03T21:00:00Z 5 5 5 5 1 1.0 false");
        assertThat(lastCommit().tags()).containsEntry("firstChanged", micros("2016-01-04T21:00:00Z"));
    }

    @Test
    void takesInAgainWhatALaterReplacementRemoved() throws Exception {
        Path first = file("2016-01-04,20,21,19,20.5,200,BBB");
        Path second = Files.writeString(folder.resolve("new.csv"), HEADER + "2016-01-04,5,5,5,5,1,AAA\n");
        handler.run(request(first, IngestMode.REPLACE), new RecordingJob());
        handler.run(request(second, IngestMode.REPLACE), new RecordingJob());
        DatasetResult again = handler.run(request(first, IngestMode.REPLACE), new RecordingJob())
                .complete();
        assertThat(again.alreadyDone()).isFalse();
        assertThat(rows()).containsExactly("us.equity 1d 2016 BBB 2016-01-04T21:00:00Z 20 21 19 20.5 200 1.0 false");
    }

    @Test
    void aRevisedFileSupersedesAndMayBeRevisedBack() throws Exception {
        ingest(file("2016-01-04,20,21,19,20.5,200,BBB"));
        ingest(file("2016-01-04,20,21,19,20.75,200,BBB"));
        assertThat(rows()).containsExactly("us.equity 1d 2016 BBB 2016-01-04T21:00:00Z 20 21 19 20.75 200 1.0 false");
        ingest(file("2016-01-04,20,21,19,20.5,200,BBB"));
        assertThat(rows()).containsExactly("us.equity 1d 2016 BBB 2016-01-04T21:00:00Z 20 21 19 20.5 200 1.0 false");
        assertThat(lastCommit().id()).contains(new CommitId("ingest:ohlcv:us.equity/bars.csv", 2));
    }

    @Test
    void flagsJumpsAcrossYearsAndTakesTheFlagBackWhenTheGapIsFilled() throws Exception {
        ingest(file(
                "2015-12-30,10,10,10,10,1,AAA",
                "2016-01-04,18,18,18,18,1,AAA",
                "2016-01-05,32.5,32.5,32.5,32.5,1,AAA",
                "2017-01-03,17,17,17,17,1,AAA"));
        assertThat(jumps()).containsExactly(false, false, true, true);
        ingest(Files.writeString(folder.resolve("gap.csv"), HEADER + "2016-06-01,25,25,25,25,1,AAA\n"));
        assertThat(jumps()).containsExactly(false, false, true, false, false);
        assertThat(lastCommit().rows()).isEqualTo(4);
    }

    @Test
    void aFactorExplainsAJump() throws Exception {
        Path file = Files.writeString(folder.resolve("split.csv"), """
                date,open,high,low,close,volume,Name,adj
                2016-01-04,100,100,100,100,1,AAA,0.5
                2016-01-05,50,50,50,50,1,AAA,1
                """);
        CsvMapping mapping =
                new CsvMapping("date", "open", "high", "low", "close", "volume", "Name", "adj", null, "yyyy-MM-dd");
        handler.run(new IngestRequest(file.toString(), "us.equity", mapping, IngestMode.MERGE), new RecordingJob());
        assertThat(jumps()).containsExactly(false, false);
        assertThat(rows().get(0)).endsWith("1 0.5 false");
    }

    @ParameterizedTest
    @CsvSource({
        "ohlcv_quarantine, DATA_WRITTEN",
        "ohlcv_quarantine, COMMITTED",
        "ohlcv_quarantine, MAINTAINED",
        "ohlcv, DATA_WRITTEN",
        "ohlcv, COMMITTED",
        "ohlcv, MAINTAINED"
    })
    void endsTheSameAfterACrashAtAnyPhase(String table, CommitPhase phase) throws Exception {
        Path file = file("2016-01-04,20,21,19,20.5,200,BBB", "2016-01-05,,21,19,20.5,200,BBB");
        RecordingJob job = new RecordingJob();
        listener = (name, id, reached, elapsed) -> {
            if (name.equals(table) && reached == phase && id.what().startsWith("ingest:")) {
                throw new IllegalStateException("the process dies here");
            }
        };
        assertThatThrownBy(() -> handler.run(request(file, IngestMode.MERGE), job))
                .hasStackTraceContaining("the process dies here");
        listener = CommitListener.none();
        DatasetResult result = handler.run(request(file, IngestMode.MERGE), job).complete();
        assertThat(result)
                .isEqualTo(new DatasetResult(
                        "ohlcv", result.version(), result.version(), 2, 1, 1, 0.5, Map.of("NULL_VALUE", 1L), false));
        assertThat(rows()).containsExactly("us.equity 1d 2016 BBB 2016-01-04T21:00:00Z 20 21 19 20.5 200 1.0 false");
        assertThat(quarantine()).hasSize(1);
        assertThat(ingest(file).complete().alreadyDone()).isTrue();
    }

    @Test
    void commitsOnceWhenAnotherJobFinishesWhatADeadOneCommitted() throws Exception {
        Path file = file("2016-01-04,20,21,19,20.5,200,BBB", "2016-01-05,,21,19,20.5,200,BBB");
        listener = (name, id, reached, elapsed) -> {
            if (name.equals("ohlcv")
                    && reached == CommitPhase.COMMITTED
                    && id.what().startsWith("ingest:")) {
                throw new IllegalStateException("the process dies here");
            }
        };
        assertThatThrownBy(() -> ingest(file)).hasStackTraceContaining("the process dies here");
        listener = CommitListener.none();
        List<Long> versions = versions();
        JobOutcome<DatasetResult> outcome = ingest(file);
        assertThat(versions()).isEqualTo(versions);
        assertThat(outcome.complete().rowsQuarantined()).isEqualTo(1);
        assertThat(outcome.datasets()).extracting(DatasetVersion::table).containsExactly("ohlcv_quarantine", "ohlcv");
        assertThat(quarantine()).hasSize(1);
    }

    @Test
    void skipsTheStepsThatWereCompleted() throws Exception {
        Path file = file("2016-01-04,20,21,19,20.5,200,BBB");
        RecordingJob job = new RecordingJob();
        handler.run(request(file, IngestMode.MERGE), job);
        job.forget("commit");
        handler.run(request(file, IngestMode.MERGE), job);
        assertThat(job.ran()).containsExactly("read", "check", "commit", "commit");
    }

    @Test
    void changesNothingWhenTheGzipBreaksOff() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 50_000; i++) {
            text.append("2016-01-04,20,21,19,20.5,")
                    .append(i * 7919L)
                    .append(",S")
                    .append(i)
                    .append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> ingest(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE))
                .withMessageContaining("cut.csv.gz breaks off after line 2")
                .withMessageContaining("fetch it again");
        assertThat(rows()).isEmpty();
        assertThat(quarantine()).isEmpty();
    }

    @Test
    void refusesAFileOfNothingButBadRows() throws Exception {
        Path file = file("04.01.2016,20,21,19,20.5,200,BBB", "05.01.2016,20,21,19,20.5,200,BBB");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> ingest(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DATA))
                .withMessageContaining("Not one of the 2 rows of bars.csv can be used: {MALFORMED_DATE=2}")
                .withMessageContaining("bars.csv, line 2 (MALFORMED_DATE)")
                .withMessageContaining("dateFormat");
        assertThat(quarantine()).isEmpty();
    }

    @Test
    void refusesAFileOfNothingButAHeader() throws Exception {
        Path file = file();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> ingest(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DATA))
                .withMessageContaining("bars.csv holds no row below its header");
    }

    @Test
    void changesNothingWhenItIsCancelled() throws Exception {
        Path file = file("2016-01-04,20,21,19,20.5,200,BBB", "2016-01-05,,21,19,20.5,200,BBB");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> handler.run(request(file, IngestMode.MERGE), new RecordingJob().cancelledAfter(1)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(rows()).isEmpty();
        assertThat(quarantine()).isEmpty();
    }

    @Test
    @Tag("data")
    void takesInTheFiveYearFileOnceAndOnlyOnce() throws Exception {
        String data = System.getenv("BREADTHFLOW_DATA");
        Path file = Path.of(data == null ? "data" : data, "equities", "all_stocks_5yr.csv.gz");
        if (!Files.exists(file)) {
            LOG.warn("SKIPPED: {} is not there; point BREADTHFLOW_DATA at the folder of real market data", file);
        }
        Assumptions.assumeTrue(Files.exists(file));
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DatasetResult result = ingest(file).complete();
        LOG.info(
                "taken in with {} ms of processor time",
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1_000_000);
        assertThat(result)
                .isEqualTo(new DatasetResult(
                        "ohlcv",
                        result.version(),
                        result.version(),
                        619_040,
                        619_017,
                        23,
                        619_017 / 619_040.0,
                        Map.of("NULL_VALUE", 11L, "OHLC_ORDER", 12L),
                        false));
        assertThat(lake.open(Tables.OHLCV).latest().size().rows()).isEqualTo(619_017);
        assertThat(lake.open(Tables.OHLCV_QUARANTINE).latest().size().rows()).isEqualTo(23);
        List<Long> versions = versions();
        assertThat(ingest(file).complete().alreadyDone()).isTrue();
        assertThat(versions()).isEqualTo(versions);
    }

    private JobOutcome<DatasetResult> ingest(Path file) throws Exception {
        return handler.run(request(file, IngestMode.MERGE), new RecordingJob());
    }

    private static IngestRequest request(Path file, IngestMode mode) {
        return new IngestRequest(file.toString(), "us.equity", CsvMapping.defaults(), mode);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("bars.csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private Columns all(TableSpec table) {
        return lake.open(table).latest().readAll(Scan.all());
    }

    private List<String> rows() {
        Columns all = all(Tables.OHLCV);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(String.join(
                    " ",
                    all.strings("market").get(i),
                    all.strings("interval").get(i),
                    Integer.toString(all.ints("year").get(i)),
                    all.strings("symbol").get(i),
                    Micros.toInstant(all.longs("event_time").get(i)).toString(),
                    price(all, "open", i),
                    price(all, "high", i),
                    price(all, "low", i),
                    price(all, "close", i),
                    Long.toString(all.longs("volume").get(i)),
                    Double.toString(all.doubles("adjustment_factor").get(i)),
                    Boolean.toString(all.booleans("unexplained_jump").get(i))));
        }
        return rows;
    }

    private static String price(Columns rows, String column, int row) {
        return BigDecimal.valueOf(rows.longs(column).get(row), 6)
                .stripTrailingZeros()
                .toPlainString();
    }

    private List<String> times(String column) {
        Columns all = all(Tables.OHLCV);
        List<String> times = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            times.add(Micros.toInstant(all.longs(column).get(i)).toString());
        }
        return times;
    }

    private List<Boolean> jumps() {
        Columns all = all(Tables.OHLCV);
        List<Boolean> jumps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            jumps.add(all.booleans("unexplained_jump").get(i));
        }
        return jumps;
    }

    private List<String> quarantine() {
        Columns all = all(Tables.OHLCV_QUARANTINE);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(all.strings("archive").get(i) + ":" + all.longs("line").get(i) + " "
                    + all.strings("row").get(i) + " [" + all.strings("reasons").get(i) + "]");
        }
        return rows;
    }

    private List<Long> versions() {
        return List.of(
                lake.open(Tables.OHLCV).latest().version(),
                lake.open(Tables.OHLCV_QUARANTINE).latest().version());
    }

    private CommitInfo lastCommit() {
        return lake.open(Tables.OHLCV).history(1).get(0);
    }

    private static String micros(String instant) {
        return Long.toString(Micros.of(Instant.parse(instant)));
    }
}
