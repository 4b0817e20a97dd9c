package io.breadthflow.market.section;

import io.breadthflow.market.feature.Universe;
import io.breadthflow.market.section.Section.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bars, which come by event time, into cross-sections. Newcomers are numbered at their first bar, those of one event
 * time in key order, so the numbers depend neither on the order in which an engine gives bars of one time nor on how
 * history is cut into batches.
 */
final class Sections<B extends SectionBar> implements Iterator<Section<B>> {

    private final Iterator<? extends B> bars;
    private final Universe universe;
    private @Nullable B next;

    Sections(Iterator<? extends B> bars, Universe universe) {
        this.bars = bars;
        this.universe = universe;
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public Section<B> next() {
        B first = peek();
        if (first == null) {
            throw new NoSuchElementException("no bar is left");
        }
        long time = first.eventTime();
        List<B> together = new ArrayList<>();
        for (B bar = first; bar != null && bar.eventTime() == time; bar = peek()) {
            together.add(bar);
            next = null;
        }
        requireLater(time);
        return new Section<>(numbered(together));
    }

    private @Nullable B peek() {
        if (next == null && bars.hasNext()) {
            next = bars.next();
        }
        return next;
    }

    private void requireLater(long time) {
        B after = peek();
        if (after != null && after.eventTime() < time) {
            throw new IllegalArgumentException(
                    "a bar of " + after.instrument() + " at " + after.eventTime() + " comes after bars at " + time);
        }
    }

    private List<Entry<B>> numbered(List<B> together) {
        together.sort(Comparator.comparing(SectionBar::instrument));
        List<Entry<B>> entries = new ArrayList<>(together.size());
        for (B bar : together) {
            entries.add(new Entry<>(universe.add(bar.instrument()), bar));
        }
        entries.sort(Comparator.comparingInt(Entry::member));
        return entries;
    }
}
