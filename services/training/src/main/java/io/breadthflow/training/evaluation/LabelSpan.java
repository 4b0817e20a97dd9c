package io.breadthflow.training.evaluation;

import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.score.Predictions;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.training.plan.PlannedRun;
import java.time.Instant;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Number and time range of the labels or predictions of a commit.
 *
 * @param from null without rows
 * @param to null without rows
 */
public record LabelSpan(
        long rows, @Nullable Instant from, @Nullable Instant to) {

    /** The span of {@code labels}. */
    public static LabelSpan of(Labels labels) {
        return of(IntStream.range(0, labels.size()).mapToLong(labels::eventTime));
    }

    static LabelSpan of(Predictions predictions) {
        return of(IntStream.range(0, predictions.size())
                .map(predictions::labelRow)
                .mapToLong(predictions.labels()::eventTime));
    }

    private static LabelSpan of(LongStream eventTimes) {
        LongSummaryStatistics times = eventTimes.summaryStatistics();
        return times.getCount() == 0
                ? new LabelSpan(0, null, null)
                : new LabelSpan(times.getCount(), Micros.toInstant(times.getMin()), Micros.toInstant(times.getMax()));
    }

    /** The table version that {@code commit} made or found. */
    public DatasetVersion version(String table, CommitResult commit, PlannedRun run) {
        return new DatasetVersion(table, commit.version(), rows, from, to, Map.of("run", run.runId()));
    }
}
