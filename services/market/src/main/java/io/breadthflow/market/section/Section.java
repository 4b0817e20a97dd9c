package io.breadthflow.market.section;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.CrossSection;
import java.util.List;

/** The bars of one event time, by the numbers of their instruments: what a market fold takes in. */
final class Section<B extends SectionBar> implements CrossSection {

    /** A bar and the number of its instrument in the universe. */
    record Entry<B extends SectionBar>(int member, B bar) {}

    private final List<Entry<B>> entries;

    /** Of at least one bar, in ascending order of members. */
    Section(List<Entry<B>> entries) {
        this.entries = entries;
    }

    B bar(int i) {
        return entries.get(i).bar();
    }

    /** Time at which the last of the bars could first have been known, UTC microseconds. */
    long knownAt() {
        return entries.stream()
                .mapToLong(entry -> entry.bar().availableAt())
                .max()
                .orElseThrow();
    }

    @Override
    public long eventTime() {
        return bar(0).eventTime();
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
        return bar(i).bars();
    }

    @Override
    public int row(int i) {
        return bar(i).row();
    }
}
