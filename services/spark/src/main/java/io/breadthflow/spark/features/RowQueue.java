package io.breadthflow.spark.features;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/** Rows that are made batch by batch, each when the one before is used up, and a last one behind them. */
final class RowQueue implements Iterator<Row> {

    private final Supplier<? extends Collection<Row>> batch;
    private final BooleanSupplier hasBatch;
    private final Supplier<Row> last;
    private final Deque<Row> ready = new ArrayDeque<>();
    private boolean ended;

    /** {@code batch} is asked while {@code hasBatch}, then {@code last} once. */
    RowQueue(Supplier<? extends Collection<Row>> batch, BooleanSupplier hasBatch, Supplier<Row> last) {
        this.batch = batch;
        this.hasBatch = hasBatch;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (hasBatch.getAsBoolean()) {
                ready.addAll(batch.get());
            } else {
                ready.add(last.get());
                ended = true;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row is left");
        }
        return ready.removeFirst();
    }
}
