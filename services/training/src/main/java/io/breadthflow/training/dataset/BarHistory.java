package io.breadthflow.training.dataset;

import io.breadthflow.lake.bar.BarPanel;
import io.breadthflow.lake.bar.BarTable;
import io.breadthflow.lake.bar.PanelIndex;
import io.breadthflow.learning.label.StepBars;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.calendar.TradingCalendar;
import java.util.List;
import java.util.stream.IntStream;

/** The bars of a listing that labels are made from, with the step each of them ends. */
final class BarHistory {

    private final PanelIndex index;
    private final List<StepBars> instruments;

    private BarHistory(PanelIndex index, List<StepBars> instruments) {
        this.index = index;
        this.instruments = List.copyOf(instruments);
    }

    /** Reads the instruments that have at least {@code minimumBars} of {@code table}, which are bars of {@code spec}. */
    static BarHistory read(BarTable table, BarSpec spec, int minimumBars, TradingCalendar calendar) {
        BarPanel panel = table.panelOfAtLeast(minimumBars);
        List<StepBars> instruments = IntStream.range(0, panel.instruments())
                .mapToObj(i ->
                        new StepBars(panel.bars(i), steps(panel.bars(i), spec, calendar), panel.unexplainedJumps(i)))
                .toList();
        return new BarHistory(panel.index(), instruments);
    }

    private static int[] steps(BarColumns bars, BarSpec spec, TradingCalendar calendar) {
        int[] steps = new int[bars.size()];
        for (int row = 0; row < steps.length; row++) {
            steps[row] = calendar.step(spec, bars.eventTime(row));
        }
        return steps;
    }

    /** Keys of the bars in panel order. */
    PanelIndex index() {
        return index;
    }

    /** Bars of every instrument, by its number. */
    List<StepBars> instruments() {
        return instruments;
    }

    /** When the bar at {@code row} of the panel could first have been known. */
    long availableAt(int instrument, int row) {
        return instruments.get(instrument).bars().availableAt(row - index.start(instrument));
    }
}
