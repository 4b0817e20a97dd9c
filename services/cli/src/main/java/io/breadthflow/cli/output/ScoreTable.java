package io.breadthflow.cli.output;

import io.breadthflow.contracts.api.training.CoverageView;
import io.breadthflow.contracts.api.training.MetricView;
import io.breadthflow.contracts.api.training.OracleView;
import io.breadthflow.contracts.api.training.RunView;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scores of a run beside their baselines and intervals. */
public final class ScoreTable {

    private ScoreTable() {}

    /** Prints the table, the coverage curve and what qualifies them. */
    public static void print(Console console, RunView run) {
        console.line("");
        console.line(run.model() + " version " + run.modelVersion() + ": " + run.label() + ", "
                + Numbers.count(run.trainRows()) + " rows trained, " + Numbers.count(run.testRows())
                + " rows scored out of sample" + (run.reused() ? " (run " + run.runId() + " reused)" : ""));
        if (run.shortSample()) {
            console.line("SHORT SAMPLE: too few blocks for a trustworthy interval");
        }
        TextTable table = new TextTable(
                "METRIC", "VALUE", "95 % INTERVAL", "MAJORITY", "TRAIN-MAJ", "PERSIST", "SKILL", "95 % INTERVAL");
        for (MetricView score : run.scores()) {
            Map<String, Double> baselines = score.baselines();
            table.row(
                    score.metric(),
                    Numbers.score(score.value()),
                    interval(score.lower(), score.upper()),
                    baseline(baselines, "majority"),
                    baseline(baselines, "trainMajority"),
                    baseline(baselines, "persistence"),
                    score.skill() == null ? "-" : String.format(Locale.ROOT, "%+.3f", score.skill()),
                    score.skillLower() == null || score.skillUpper() == null
                            ? ""
                            : interval(score.skillLower(), score.skillUpper()));
        }
        table.print(console);
        coverage(console, run);
        oracle(console, run);
        run.warnings().forEach(warning -> console.line("WARNING: " + warning));
    }

    private static void oracle(Console console, RunView run) {
        OracleView oracle = run.oracle();
        if (oracle == null) {
            return;
        }
        Double ratio = oracle.skillRatio();
        console.line("oracle accuracy " + Numbers.score(oracle.accuracy()) + " "
                + interval(oracle.lower(), oracle.upper())
                + (ratio == null
                        ? ", no better than the majority"
                        : String.format(Locale.ROOT, "; the model has %.0f %% of its skill", 100 * ratio)));
    }

    private static void coverage(Console console, RunView run) {
        StringBuilder line = new StringBuilder("accuracy of the most confident");
        for (CoverageView point : run.coverage()) {
            line.append(String.format(Locale.ROOT, "  %.0f %%: %.3f", 100 * point.coverage(), point.accuracy()));
        }
        console.line(line.toString());
    }

    private static String baseline(Map<String, Double> baselines, String name) {
        return Numbers.score(baselines.get(name));
    }

    private static String interval(@Nullable Double lower, @Nullable Double upper) {
        return "[" + Numbers.score(lower) + ", " + Numbers.score(upper) + "]";
    }
}
