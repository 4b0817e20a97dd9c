package io.breadthflow.training.dataset;

import io.breadthflow.lake.bar.PanelIndex;

/**
 * Finds for rows of a table the rows of a panel with the same symbol and time. Both sides are sorted, so the search goes
 * forward only; where the table starts over (another file, another year) it is placed anew by binary search.
 */
final class MergeJoin {
    /** Answer for a row without a partner. */
    static final int NONE = -1;

    private final PanelIndex panel;
    private int symbol = NONE;
    private int row;

    MergeJoin(PanelIndex panel) {
        this.panel = panel;
    }

    /**
     * Row of the panel at ({@code ordinal}, {@code time}), or {@link #NONE}.
     *
     * @param ordinal position of the symbol in the panel, negative when the panel does not have it
     */
    int find(int ordinal, long time) {
        if (ordinal < 0) {
            return NONE;
        }
        if (ordinal != symbol || (row > panel.start(ordinal) && time <= panel.time(row - 1))) {
            symbol = ordinal;
            row = panel.firstAtOrAfter(ordinal, time);
        }
        while (row < panel.end(symbol) && panel.time(row) < time) {
            row++;
        }
        return row < panel.end(symbol) && panel.time(row) == time ? row : NONE;
    }
}
