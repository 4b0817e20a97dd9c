package io.breadthflow.training.run;

import io.breadthflow.contracts.api.training.CoverageView;
import io.breadthflow.contracts.api.training.FoldView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.OracleView;
import io.breadthflow.contracts.api.training.RunView;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.score.CoverageScore;
import io.breadthflow.learning.score.FoldScore;
import io.breadthflow.learning.score.MetricScore;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.training.evaluation.RunEvaluation;
import io.breadthflow.training.evaluation.RunScores;
import io.breadthflow.training.registration.Run;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs as the API shows them. */
final class RunViews {

    private RunViews() {}

    static RunView of(Run run) {
        return of(run, false);
    }

    /** The run as the answer to a request that needed no new one. */
    static RunView reused(Run run) {
        return of(run, true);
    }

    private static RunView of(Run run, boolean reused) {
        RunEvaluation evaluation = run.evaluation();
        RunScores scores = evaluation.scores();
        return new RunView(
                run.id(),
                run.label(),
                run.model().name(),
                run.model().version(),
                run.model().trainRows(),
                scores.testRows(),
                scores.shortSample(),
                evaluation.droppedRows(),
                evaluation.dropped(),
                scores.metrics().stream().map(RunViews::metric).toList(),
                scores.coverage().stream().map(RunViews::coverage).toList(),
                oracle(scores.oracle()),
                scores.folds().stream().map(RunViews::fold).toList(),
                evaluation.warnings(),
                ProvenanceViews.of(run.provenance()),
                reused,
                run.createdAt());
    }

    private static MetricView metric(MetricScore score) {
        TreeMap<String, @Nullable Double> baselines = new TreeMap<>();
        score.baselines().forEach((baseline, value) -> baselines.put(baseline.key(), value));
        return new MetricView(
                score.metric().key(),
                score.estimate().value(),
                score.estimate().lower(),
                score.estimate().upper(),
                baselines,
                score.skill().value(),
                score.skill().lower(),
                score.skill().upper());
    }

    private static CoverageView coverage(CoverageScore score) {
        return new CoverageView(
                score.coverage(),
                score.accuracy().value(),
                score.accuracy().lower(),
                score.accuracy().upper(),
                score.rows());
    }

    private static @Nullable OracleView oracle(@Nullable OracleScore score) {
        return score == null
                ? null
                : new OracleView(
                        score.accuracy().value(),
                        score.accuracy().lower(),
                        score.accuracy().upper(),
                        score.skillRatio());
    }

    private static FoldView fold(FoldScore score) {
        return new FoldView(
                score.index(),
                Micros.toInstant(score.window().firstEventTime()),
                Micros.toInstant(score.window().lastEventTime()),
                score.trainRows(),
                score.testRows(),
                score.withheld().purged(),
                score.withheld().embargoed(),
                score.accuracy());
    }
}
