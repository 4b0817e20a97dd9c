package io.breadthflow.features.materialize;

import io.breadthflow.lake.bar.BarPanel;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.market.section.SectionBar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The bars of a panel by event time, those of one time by instrument. */
final class PanelBars implements Iterator<PanelBars.Bar> {

    private final BarPanel panel;
    private final int[] next;
    private final Deque<Bar> ready = new ArrayDeque<>();

    /**
     * A bar of the panel.
     *
     * @param panelRow its row in the panel
     */
    record Bar(Instrument instrument, BarColumns bars, int row, int panelRow) implements SectionBar {}

    PanelBars(BarPanel panel) {
        this.panel = panel;
        this.next = new int[panel.instruments()];
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty()) {
            takeNextTime();
        }
        return !ready.isEmpty();
    }

    @Override
    public Bar next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no bar is left");
        }
        return ready.removeFirst();
    }

    private void takeNextTime() {
        long time = Long.MAX_VALUE;
        for (int instrument = 0; instrument < next.length; instrument++) {
            time = Math.min(time, timeOf(instrument));
        }
        for (int instrument = 0; instrument < next.length; instrument++) {
            if (time != Long.MAX_VALUE && timeOf(instrument) == time) {
                int row = next[instrument]++;
                int panelRow = panel.index().start(instrument) + row;
                ready.add(new Bar(panel.instrument(instrument), panel.bars(instrument), row, panelRow));
            }
        }
    }

    /** Time of the next bar of an instrument, {@link Long#MAX_VALUE} after its last. */
    private long timeOf(int instrument) {
        BarColumns bars = panel.bars(instrument);
        return next[instrument] < bars.size() ? bars.eventTime(next[instrument]) : Long.MAX_VALUE;
    }
}
