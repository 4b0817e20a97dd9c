package io.breadthflow.training.evaluation;

import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.learning.score.Bootstrap;
import io.breadthflow.learning.score.ScoreCard;
import io.breadthflow.learning.score.Scoring;
import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.plan.PlannedRun;

/** Scores the predictions of a run's folds and commits them. */
public final class RunEvaluator {
    private final EvaluationTable evaluations;
    private final LeakAlarm alarm;

    public RunEvaluator(Lake lake, LeakAlarmProperties limits) {
        this.evaluations = new EvaluationTable(lake);
        this.alarm = new LeakAlarm(limits);
    }

    /** Commits the predictions once, however often the run is attempted; the scores are the same every time. */
    public CommittedEvaluation evaluate(PlannedRun run, FoldResults results, Lineage lineage) {
        DatasetPins pins = run.plan().dataset();
        ScoreCard card = new Scoring(Bootstrap.STANDARD).score(results.predictions());
        CommitResult commit = evaluations.commit(
                new EvaluationTable.EvaluatedRun(run.runId(), pins.listing(), results.symbols(), results.predictions()),
                lineage);
        DatasetVersion version = LabelSpan.of(results.predictions()).version(Tables.EVALUATIONS.name(), commit, run);
        return new CommittedEvaluation(
                version,
                new RunEvaluation(
                        RunScores.of(card),
                        results.learningCurves(),
                        results.dropped(),
                        alarm.warnings(pins.labelSpec(), card)));
    }
}
