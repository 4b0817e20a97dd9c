package io.breadthflow.learning.label;

/** Threshold that a realised value must exceed to be labelled 1. */
public enum Threshold {
    /** Zero. */
    ZERO,
    /**
     * The median of the realised values of all instruments that have one at the same event time, the mean of the two
     * middle ones when their number is even.
     */
    CROSS_SECTION_MEDIAN
}
