package io.breadthflow.learning.split;

import io.breadthflow.learning.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walk-forward by time over all instruments together (AFML chapters 7 and 12): the last {@code testSteps} steps of
 * the data are cut into {@code folds} test windows of equal length; each fold trains on everything before its window
 * (expanding), less what is purged and embargoed.
 *
 * <ul>
 *   <li><b>Purge</b>: a row before the window is dropped from training when its information end is at or after the
 *       window's first event time, since its label would be made from prices inside the window.
 *   <li><b>Embargo</b>: of the rows that remain, those of the {@code embargo} steps right before the window are
 *       dropped too. The book's embargo drops training rows <i>after</i> a test block, against features that still look
 *       back into it; walk-forward never trains on rows after its window, so here the gap is put on the side where
 *       training and test meet. It acts only where the label's horizon, and with it the purge, is shorter.
 * </ul>
 *
 * @param folds number of test windows, at least 1
 * @param testSteps steps of all windows together, at least {@code folds}
 * @param embargo steps of the gap, 0 or more
 */
public record WalkForward(int folds, int testSteps, int embargo) {

    private static final Pattern TEXT =
            Pattern.compile("walk_forward:v1;folds=(\\d{1,9});test_sessions=(\\d{1,9});embargo=(\\d{1,9})");

    public WalkForward {
        if (folds < 1 || testSteps < folds || embargo < 0) {
            throw new IllegalArgumentException("walk-forward needs folds >= 1, test steps >= folds and embargo >= 0,"
                    + " not " + folds + ", " + testSteps + " and " + embargo);
        }
    }

    /** All parameters, for fingerprints; {@link #parse} reads it back. */
    public String text() {
        return "walk_forward:v1;folds=" + folds + ";test_sessions=" + testSteps + ";embargo=" + embargo;
    }

    /** Reads {@link #text}; throws {@link IllegalArgumentException} for anything else. */
    public static WalkForward parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a walk-forward split");
        }
        return new WalkForward(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /**
     * Cuts {@code labels} into folds; windows are counted back from {@link Labels#lastStep()}, so that labels of
     * different horizons are judged over the same time.
     *
     * @throws IllegalArgumentException when a fold would have no training or no test rows
     */
    public List<Fold> split(Labels labels) {
        int firstStep = labels.lastStep() + 1 - testSteps;
        List<Fold> result = new ArrayList<>(folds);
        for (int fold = 0; fold < folds; fold++) {
            int from = firstStep + edge(fold);
            int to = firstStep + edge(fold + 1);
            result.add(new FoldCut(labels, from, to).cut(fold, embargo));
        }
        return List.copyOf(result);
    }

    private int edge(int fold) {
        return (int) ((long) testSteps * fold / folds);
    }
}
