package io.breadthflow.learning.label;

import io.breadthflow.market.bar.BarColumns;

/**
 * Adjusted bars of one instrument, one per session, with the session each belongs to and the jump flag of each.
 *
 * <p>Sessions are indices into the instrument's trading calendar: strictly increasing, consecutive sessions differ by
 * one, so that a gap shows a missing bar. The arrays are not copied: whoever builds this writes to them no more.
 */
public final class SessionBars {

    private final BarColumns bars;
    private final int[] session;
    private final boolean[] unexplainedJump;

    /**
     * @param session index of each bar's session in the calendar
     * @param unexplainedJump true where the bar's close moved from the previous bar's in a way no adjustment explains
     * @throws IllegalArgumentException when lengths differ or sessions do not rise
     */
    public SessionBars(BarColumns bars, int[] session, boolean[] unexplainedJump) {
        if (session.length != bars.size() || unexplainedJump.length != bars.size()) {
            throw new IllegalArgumentException(bars.size() + " bars, but " + session.length + " sessions and "
                    + unexplainedJump.length + " jump flags");
        }
        for (int i = 1; i < session.length; i++) {
            if (session[i] <= session[i - 1]) {
                throw new IllegalArgumentException("bar " + i + " is of session " + session[i]
                        + ", not after the bar before it, of session " + session[i - 1]);
            }
        }
        this.bars = bars;
        this.session = session;
        this.unexplainedJump = unexplainedJump;
    }

    /** Number of bars. */
    public int size() {
        return session.length;
    }

    /** The bars. */
    public BarColumns bars() {
        return bars;
    }

    /** Index of the row's session in the calendar. */
    public int session(int row) {
        return session[row];
    }

    /** True when the row has a bar in each of the next {@code horizon} sessions. */
    boolean complete(int row, int horizon) {
        int last = row + horizon;
        return last < session.length && session[last] - session[row] == horizon;
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
