package io.breadthflow.spark.features;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows with a look at the next one. */
final class Ahead implements Iterator<Row> {

    private final Iterator<Row> rows;
    private @Nullable Row next;

    Ahead(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return next != null || rows.hasNext();
    }

    /** The next row, which stays the next. */
    Row peek() {
        Row row = next;
        if (row == null) {
            row = rows.next();
            next = row;
        }
        return row;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row is left");
        }
        Row row = peek();
        next = null;
        return row;
    }
}
