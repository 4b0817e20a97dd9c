package io.breadthflow.serving.predict;

/** Why an entity gets no number. */
enum Reason {
    /** Its vector has values that are not defined, as in the first half year of an instrument. */
    WARM_UP,
    /** Its vector is too old. */
    STALE,
    /** Features are published, but none of such an instrument. */
    NOT_FOUND,
    /** No features of this set, or of the instrument's listing, are published yet. */
    NOT_PUBLISHED
}
