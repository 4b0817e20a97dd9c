package io.breadthflow.serving.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.metric.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PredictionLogTest {

    private static final Instant TIME = Instant.parse("2018-02-07T23:59:59.999999Z");
    private static final Instant FEATURE_TIME = Instant.parse("2018-02-07T21:00:00Z");

    private final CapturedTable table = new CapturedTable();
    private final Metrics metrics = new Metrics(new SimpleMeterRegistry());
    private final PredictionLog log =
            new PredictionLog(table, metrics, new PredictionLogProperties(10, Duration.ofSeconds(5), 4), "replica-1");

    @Test
    void aPredictionBecomesARow() {
        log.add(List.of(prediction("p1", Instrument.parse("us.equity.AAPL"))));

        log.flush();

        Columns rows = table.commits.get(new CommitId("predictions:replica-1", 0));
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.ints("date").get(0)).isEqualTo(17569);
        assertThat(rows.strings("prediction_id").get(0)).isEqualTo("p1");
        assertThat(rows.longs("event_time").get(0)).isEqualTo(1_518_047_999_999_999L);
        assertThat(rows.strings("model").get(0)).isEqualTo("toy");
        assertThat(rows.ints("model_version").get(0)).isEqualTo(3);
        assertThat(rows.strings("feature_set").get(0)).isEqualTo("1a2b3c4d");
        assertThat(rows.strings("instrument").get(0)).isEqualTo("us.equity.AAPL");
        assertThat(rows.longs("feature_time").get(0)).isEqualTo(FEATURE_TIME.getEpochSecond() * 1_000_000);
        assertThat(rows.doubles("probability").get(0)).isEqualTo(0.25);
        assertThat(rows.strings("arm").get(0)).isEqualTo("champion");
        assertThat(rows.longs("latency_micros").get(0)).isEqualTo(1500);
    }

    @Test
    void aVectorOfTheCallerHasNeitherInstrumentNorFeatureTime() {
        log.add(List.of(prediction("p1", null)));

        log.flush();

        Columns rows = table.commits.get(new CommitId("predictions:replica-1", 0));
        assertThat(rows.get("instrument").isNull(0)).isTrue();
        assertThat(rows.get("feature_time").isNull(0)).isTrue();
    }

    @Test
    void batchesAreNumberedAndNoLargerThanAllowed() {
        log.add(predictions(9));

        log.flush();

        assertThat(table.commits.keySet())
                .containsExactly(
                        new CommitId("predictions:replica-1", 0),
                        new CommitId("predictions:replica-1", 1),
                        new CommitId("predictions:replica-1", 2));
        assertThat(table.commits.values()).extracting(Columns::size).containsExactly(4, 4, 1);
    }

    @Test
    void nothingIsCommittedWhenNothingWaits() {
        log.flush();

        assertThat(table.commits).isEmpty();
    }

    @Test
    void aFullQueueDropsAndCounts() {
        log.add(predictions(13));

        assertThat(log.waiting()).isEqualTo(10);
        assertThat(dropped()).isEqualTo(3);
    }

    @Test
    void aFailedCommitIsMadeAgainWithTheSameRowsUnderTheSameId() {
        table.failure = new PlatformException(ErrorCode.COMMIT_OUTCOME_UNKNOWN, "The store did not answer.");
        table.failsAfterCommit = true;
        log.add(predictions(3));
        log.flush();
        log.add(List.of(prediction("late", null)));
        table.failure = null;

        log.flush();

        assertThat(table.commits.values()).extracting(Columns::size).containsExactly(3, 1);
        assertThat(table.commits.keySet()).extracting(CommitId::ordinal).containsExactly(0L, 1L);
        assertThat(dropped()).isZero();
    }

    @Test
    void whatCanNeverBeCommittedIsDroppedAndCounted() {
        table.failure = new PlatformException(ErrorCode.TABLE_SPEC_NEWER, "The table is newer.");
        log.add(predictions(3));

        log.flush();

        assertThat(log.waiting()).isZero();
        assertThat(dropped()).isEqualTo(3);
    }

    @Test
    void closingTheWriterCommitsWhatStillWaits() {
        PredictionLogWriter writer = new PredictionLogWriter(log, Duration.ofHours(1));
        log.add(predictions(3));

        writer.close();

        assertThat(table.commits.values()).extracting(Columns::size).containsExactly(3);
    }

    private double dropped() {
        return metrics.counter(PlatformMetric.PREDICTIONS_DROPPED).count();
    }

    private static List<LoggedPrediction> predictions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prediction("p" + i, null))
                .toList();
    }

    private static LoggedPrediction prediction(String id, Instrument instrument) {
        return new LoggedPrediction(
                id,
                TIME,
                new LoggedPrediction.Origin("toy", 3, "1a2b3c4d", "champion"),
                instrument,
                instrument == null ? null : FEATURE_TIME,
                0.25,
                Duration.ofNanos(1_500_400));
    }
}
