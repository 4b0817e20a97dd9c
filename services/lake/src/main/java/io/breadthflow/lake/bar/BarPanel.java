package io.breadthflow.lake.bar;

import static io.breadthflow.contracts.table.OhlcvTable.EVENT_TIME;
import static io.breadthflow.contracts.table.OhlcvTable.SYMBOL;
import static io.breadthflow.contracts.table.OhlcvTable.UNEXPLAINED_JUMP;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars of many instruments on adjusted prices. Instruments are numbered in ascending order of their symbols; rows of the
 * panel run through the instruments in this order, each oldest first.
 */
public final class BarPanel {

    private final PanelIndex index;
    private final List<Series> series;

    /** The bars of one instrument. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Series(Instrument instrument, BarColumns bars, boolean[] jumps) {}

    private BarPanel(PanelIndex index, List<Series> series) {
        this.index = index;
        this.series = List.copyOf(series);
    }

    /** The bars of the instruments of {@code listing} that have at least {@code minimumBars} of {@code rows}. */
    static BarPanel of(String listing, Columns rows, int minimumBars) {
        SortedPanel panel = SortedPanel.of(rows.strings(SYMBOL), rows.longs(EVENT_TIME), minimumBars);
        PanelIndex index = panel.index();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < index.symbols().size(); i++) {
            StoredSeries stored = new StoredSeries(rows, panel.order(), index.start(i), index.end(i));
            series.add(new Series(
                    Instrument.parse(listing + "." + index.symbols().get(i)),
                    BarColumns.adjusted(stored, BarTable.PRICES),
                    jumps(rows.booleans(UNEXPLAINED_JUMP), panel.order(), index.start(i), index.end(i))));
        }
        return new BarPanel(index, series);
    }

    private static boolean[] jumps(Column.Booleans column, int[] order, int from, int to) {
        boolean[] values = new boolean[to - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(order[from + i]);
        }
        return values;
    }

    /** Keys of the rows. */
    public PanelIndex index() {
        return index;
    }

    /** Number of bars. */
    public int rows() {
        return index.rows();
    }

    /** Number of instruments. */
    public int instruments() {
        return series.size();
    }

    public Instrument instrument(int number) {
        return series.get(number).instrument();
    }

    /** The bars of instrument {@code number}: the rows of the panel from {@code index().start(number)} on. */
    public BarColumns bars(int number) {
        return series.get(number).bars();
    }

    /** For each of its bars, whether the close moved in a way that no adjustment explains; not copied. */
    public boolean[] unexplainedJumps(int number) {
        return series.get(number).jumps();
    }
}
