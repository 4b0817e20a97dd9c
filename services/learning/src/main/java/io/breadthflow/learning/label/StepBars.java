package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;

/**
 * Adjusted bars of one instrument, one per step, with the step each belongs to and the jump flag of each.
 *
 * <p>Steps are indices into the instrument's trading calendar: strictly increasing, consecutive steps differ by
 * one, so that a gap shows a missing bar. The arrays are not copied: whoever builds this writes to them no more.
 */
public final class StepBars {

    private final BarColumns bars;
    private final int[] step;
    private final boolean[] unexplainedJump;

    /**
     * @param step index of each bar's step in the calendar
     * @param unexplainedJump true where the bar's close moved from the previous bar's in a way no adjustment explains
     * @throws IllegalArgumentException when lengths differ or steps do not rise
     */
    public StepBars(BarColumns bars, int[] step, boolean[] unexplainedJump) {
        if (step.length != bars.size() || unexplainedJump.length != bars.size()) {
            throw new IllegalArgumentException(
                    bars.size() + " bars, but " + step.length + " steps and " + unexplainedJump.length + " jump flags");
        }
        for (int i = 1; i < step.length; i++) {
            if (step[i] <= step[i - 1]) {
                throw new IllegalArgumentException("bar " + i + " is of step " + step[i]
                        + ", not after the bar before it, of step " + step[i - 1]);
            }
        }
        this.bars = bars;
        this.step = step;
        this.unexplainedJump = unexplainedJump;
    }

    /** Number of bars. */
    public int size() {
        return step.length;
    }

    /** The bars. */
    public BarColumns bars() {
        return bars;
    }

    /** Index of the row's step in the calendar. */
    public int step(int row) {
        return step[row];
    }

    /** True when the row has a bar in each of the next {@code horizon} steps. */
    boolean complete(int row, int horizon) {
        int last = row + horizon;
        return last < step.length && step[last] - step[row] == horizon;
    }

    /** True when a bar of {@code (row, row + horizon]} is flagged; those bars must exist. */
    boolean jumps(int row, int horizon) {
        for (int i = row + 1; i <= row + horizon; i++) {
            if (unexplainedJump[i]) {
                return true;
            }
        }
        return false;
    }
}
