package io.breadthflow.features.materialize;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.MarketOutput;
import java.util.ArrayList;
import java.util.List;

/** The bars of one event time, and the rows of the feature table that belong to them. */
final class EventTimeSection implements CrossSection, MarketOutput {

    /**
     * A bar of the section.
     *
     * @param member number of its instrument in the universe
     * @param series where the bar is
     * @param row its row there
     */
    private record Entry(int member, BarSeries series, int row) {

        int batchRow() {
            return series.firstRow() + row;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final FeatureRows rows;
    private final int firstOutput;
    private final long eventTime;

    /** A section whose market outputs begin at output {@code firstOutput} of {@code rows}. */
    EventTimeSection(long eventTime, FeatureRows rows, int firstOutput) {
        this.eventTime = eventTime;
        this.rows = rows;
        this.firstOutput = firstOutput;
    }

    /** Adds a bar; members come in ascending order. */
    void add(int member, BarSeries series, int row) {
        entries.add(new Entry(member, series, row));
    }

    /** A vector with market outputs is known only once the last bar of its event time is. */
    void delayToTheLastBar() {
        long latest = Long.MIN_VALUE;
        for (Entry entry : entries) {
            latest = Math.max(latest, rows.availableAt(entry.batchRow()));
        }
        for (Entry entry : entries) {
            rows.availableAt(entry.batchRow(), latest);
        }
    }

    @Override
    public long eventTime() {
        return eventTime;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public int member(int i) {
        return entries.get(i).member();
    }

    @Override
    public BarColumns bars(int i) {
        return entries.get(i).series().bars();
    }

    @Override
    public int row(int i) {
        return entries.get(i).row();
    }

    @Override
    public void market(int output, double value) {
        for (Entry entry : entries) {
            rows.set(firstOutput + output, entry.batchRow(), value);
        }
    }

    @Override
    public void instrument(int output, int entry, double value) {
        rows.set(firstOutput + output, entries.get(entry).batchRow(), value);
    }
}
