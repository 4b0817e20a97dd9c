package io.breadthflow.lake.quality;

import org.jspecify.annotations.Nullable;

/**
 * Result of one expectation.
 *
 * @param expectation what is expected, see {@link Expectation#name()}
 * @param rows rows that violate it
 * @param example one of them: of their names, see {@link RowNames}, the first in the order of texts; null when there is
 *     none
 */
public record Finding(
        String expectation, long rows, @Nullable String example) {

    /** Both together; the other one is of the same expectation. */
    Finding merge(Finding other) {
        return new Finding(expectation, rows + other.rows, first(example, other.example));
    }

    /** The first of two names in the order of texts; null stands for none. */
    static @Nullable String first(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
