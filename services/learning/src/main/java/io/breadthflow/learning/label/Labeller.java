package io.breadthflow.learning.label;

import io.breadthflow.learning.label.Labels.Columns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the labels of all instruments at once.
 *
 * <p>A bar is labelled when the instrument has a bar in every one of the next {@code horizon} steps, none of them
 * with an unexplained jump, and the realised value is not a tie. The information end is the latest {@code available_at}
 * among the last bars the label was made from: its own, and for {@link Threshold#CROSS_SECTION_MEDIAN} those of every
 * instrument in the median.
 */
public final class Labeller {

    private final LabelSpec spec;
    private final List<StepBars> instruments;
    private final int lastStep;
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);

    private Labeller(LabelSpec spec, List<StepBars> instruments) {
        this.spec = spec;
        this.instruments = instruments;
        this.lastStep = lastStep(instruments);
    }

    /** Labels {@code instruments}; the number of an instrument is its place in the list. No bars, no labels. */
    public static Labelling label(LabelSpec spec, List<StepBars> instruments) {
        return new Labeller(spec, instruments).label();
    }

    private static int lastStep(List<StepBars> instruments) {
        int last = Integer.MIN_VALUE;
        for (StepBars bars : instruments) {
            if (bars.size() > 0) {
                last = Math.max(last, bars.step(bars.size() - 1));
            }
        }
        return last;
    }

    private Labelling label() {
        Columns realised = realisedValues();
        double[] threshold = thresholds(realised);
        Columns kept = Columns.ofSize(threshold.length);
        int size = 0;
        for (int row = 0; row < threshold.length; row++) {
            double value = realised.realised()[row];
            if (value == threshold[row]) {
                drop(DropReason.TIE);
            } else {
                kept.copy(size, realised, row);
                kept.value()[size++] = (byte) (value > threshold[row] ? 1 : 0);
            }
        }
        return new Labelling(new Labels(spec, lastStep, kept.head(size)), dropped);
    }

    private Columns realisedValues() {
        int bars = instruments.stream().mapToInt(StepBars::size).sum();
        Columns columns = Columns.ofSize(bars);
        int size = 0;
        for (int instrument = 0; instrument < instruments.size(); instrument++) {
            StepBars series = instruments.get(instrument);
            for (int row = 0; row < series.size(); row++) {
                if (hasSpan(series, row) && realise(series, row, columns, size)) {
                    columns.instrument()[size++] = instrument;
                }
            }
        }
        return columns.head(size);
    }

    private boolean hasSpan(StepBars series, int row) {
        if (series.step(row) + spec.horizon() > lastStep) {
            return drop(DropReason.NOT_ENDED);
        }
        if (!series.complete(row, spec.horizon())) {
            return drop(DropReason.MISSING_BAR);
        }
        return !series.jumps(row, spec.horizon()) || drop(DropReason.UNEXPLAINED_JUMP);
    }

    private boolean realise(StepBars series, int row, Columns columns, int at) {
        double value = spec.realised(series.bars(), row);
        if (!Double.isFinite(value)) {
            return drop(DropReason.UNDEFINED);
        }
        columns.step()[at] = series.step(row);
        columns.eventTime()[at] = series.bars().eventTime(row);
        columns.informationEnd()[at] = series.bars().availableAt(row + spec.horizon());
        columns.realised()[at] = value;
        return true;
    }

    private double[] thresholds(Columns realised) {
        double[] thresholds = new double[realised.realised().length];
        return switch (spec.threshold()) {
            case ZERO -> thresholds;
            case CROSS_SECTION_MEDIAN -> {
                new SectionMedian(realised).fill(thresholds);
                yield thresholds;
            }
        };
    }

    /** Counts a dropped bar; false, so that a check can end with it. */
    private boolean drop(DropReason reason) {
        dropped.merge(reason, 1L, Long::sum);
        return false;
    }
}
