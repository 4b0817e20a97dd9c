package io.breadthflow.training.dataset;

import io.breadthflow.lake.bar.PanelIndex;
import io.breadthflow.learning.label.Labelling;
import io.breadthflow.learning.label.Labels;

/** Labels with what is needed to join vectors to them: their keys, and for each when its bar was known and how old the
 * instrument's history was. */
public final class LabelledHistory {
    private final PanelIndex index;
    private final Labelling labelling;
    private final long[] knownAt;
    private final int[] barsBefore;

    private LabelledHistory(PanelIndex index, Labelling labelling, long[] knownAt, int[] barsBefore) {
        this.index = index;
        this.labelling = labelling;
        this.knownAt = knownAt;
        this.barsBefore = barsBefore;
    }

    /** Joins {@code labelling} to the bars it was made from. */
    static LabelledHistory of(BarHistory bars, Labelling labelling) {
        Labels labels = labelling.labels();
        long[] knownAt = new long[labels.size()];
        int[] barsBefore = new int[labels.size()];
        MergeJoin join = new MergeJoin(bars.index());
        for (int row = 0; row < knownAt.length; row++) {
            int instrument = labels.instrument(row);
            int bar = join.find(instrument, labels.eventTime(row));
            knownAt[row] = bars.availableAt(instrument, bar);
            barsBefore[row] = bar - bars.index().start(instrument);
        }
        return new LabelledHistory(keys(bars.index(), labels), labelling, knownAt, barsBefore);
    }

    private static PanelIndex keys(PanelIndex bars, Labels labels) {
        int[] start = new int[bars.symbols().size() + 1];
        long[] time = new long[labels.size()];
        for (int row = 0; row < time.length; row++) {
            start[labels.instrument(row) + 1]++;
            time[row] = labels.eventTime(row);
        }
        for (int instrument = 1; instrument < start.length; instrument++) {
            start[instrument] += start[instrument - 1];
        }
        return new PanelIndex(bars.symbols(), start, time);
    }

    /** Keys of the labels; rows are the same as those of {@link #labels()}. */
    PanelIndex index() {
        return index;
    }

    public Labels labels() {
        return labelling.labels();
    }

    Labelling labelling() {
        return labelling;
    }

    /** For each label, when its bar could first have been known; not copied. */
    long[] knownAt() {
        return knownAt;
    }

    /** Bars the instrument had before the one at {@code row}. */
    int barsBefore(int row) {
        return barsBefore[row];
    }

    String symbol(int row) {
        return index.symbols().get(labels().instrument(row));
    }
}
