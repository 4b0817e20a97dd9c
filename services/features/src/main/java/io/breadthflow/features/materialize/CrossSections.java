package io.breadthflow.features.materialize;

import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.instrument.Instrument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks the bars of a batch by event time, across instruments. Newcomers are numbered at their first bar, those of one
 * event time in key order, so the numbers do not depend on how history is cut into batches.
 */
final class CrossSections {

    private final Universe universe;
    private final List<Cursor> members = new ArrayList<>();
    private final List<Cursor> newcomers = new ArrayList<>();

    CrossSections(BarBatch batch, Universe universe) {
        this.universe = universe;
        Map<Instrument, Integer> known = numbers(universe);
        for (BarSeries series : batch.series()) {
            Integer member = known.get(series.instrument());
            if (member == null) {
                newcomers.add(new Cursor(-1, series));
            } else {
                members.add(new Cursor(member, series));
            }
        }
        members.sort((a, b) -> Integer.compare(a.member, b.member));
    }

    private static Map<Instrument, Integer> numbers(Universe universe) {
        Map<Instrument, Integer> numbers = new HashMap<>();
        for (int member = 0; member < universe.size(); member++) {
            numbers.put(universe.member(member), member);
        }
        return numbers;
    }

    /** Shows every event time in order; market outputs begin at {@code firstOutput} of {@code rows}. */
    void forEach(FeatureRows rows, int firstOutput, Consumer<EventTimeSection> consumer) {
        for (long time = next(); time != Long.MAX_VALUE; time = next()) {
            EventTimeSection section = new EventTimeSection(time, rows, firstOutput);
            for (Cursor cursor : members) {
                cursor.takeInto(section);
            }
            welcome(section);
            consumer.accept(section);
        }
    }

    /** Numbers those whose first bar is here: they come after every known member, in key order. */
    private void welcome(EventTimeSection section) {
        for (Iterator<Cursor> waiting = newcomers.iterator(); waiting.hasNext(); ) {
            Cursor cursor = waiting.next();
            if (cursor.time() == section.eventTime()) {
                cursor.member = universe.add(cursor.series.instrument());
                cursor.takeInto(section);
                members.add(cursor);
                waiting.remove();
            }
        }
    }

    private long next() {
        long time = Long.MAX_VALUE;
        for (Cursor cursor : members) {
            time = Math.min(time, cursor.time());
        }
        for (Cursor cursor : newcomers) {
            time = Math.min(time, cursor.time());
        }
        return time;
    }

    /** Where an instrument stands. */
    private static final class Cursor {

        private final BarSeries series;
        private int member;
        private int row;

        Cursor(int member, BarSeries series) {
            this.member = member;
            this.series = series;
        }

        /** Time of the next bar, {@link Long#MAX_VALUE} after the last. */
        long time() {
            return row < series.bars().size() ? series.bars().eventTime(row) : Long.MAX_VALUE;
        }

        void takeInto(EventTimeSection section) {
            if (time() == section.eventTime()) {
                section.add(member, series, row++);
            }
        }
    }
}
