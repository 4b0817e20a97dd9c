package io.breadthflow.training.evaluation;

import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.learning.score.Metric;
import io.breadthflow.learning.score.OracleScore;
import io.breadthflow.learning.score.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says when scores are better than honest scores can be. A run with an alarm is kept, with the alarm on it: somebody has
 * to find out what it has seen.
 *
 * <p>Where a simulator knows the best accuracy there is, that is the limit. Elsewhere the limits are properties; the
 * correlation is watched for labels of one session only, since slow labels correlate with what is known.
 */
final class LeakAlarm {
    private final LeakAlarmProperties limits;

    LeakAlarm(LeakAlarmProperties limits) {
        this.limits = limits;
    }

    /** One sentence per limit that is passed. */
    List<String> warnings(LabelSpec label, ScoreCard card) {
        List<String> warnings = new ArrayList<>();
        OracleScore oracle = card.oracle();
        if (oracle != null) {
            check(warnings, "accuracy", accuracy(card), oracle.accuracy().upper(), "the simulator's own upper bound");
        } else if (label.horizon() == 1) {
            check(warnings, "accuracy", accuracy(card), limits.maxDailyAccuracy(), "the limit for daily labels");
            double correlation = Math.abs(card.metric(Metric.IC).estimate().value());
            check(warnings, "information coefficient", correlation, limits.maxDailyIc(), "the limit for daily labels");
        } else {
            check(warnings, "accuracy", accuracy(card), limits.maxAccuracy(), "the limit for slow labels");
        }
        return warnings;
    }

    private static double accuracy(ScoreCard card) {
        return card.metric(Metric.ACCURACY).estimate().value();
    }

    private static void check(List<String> warnings, String what, double value, double limit, String limitName) {
        if (value > limit) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Suspected leak: %s %.4f is above %s, %.4f. Look for features that know the label.",
                    what,
                    value,
                    limitName,
                    limit));
        }
    }
}
