package io.breadthflow.learning.label;

/**
 * Outcome of matching a label with its vector. A label becomes a row when it has a vector; the vector must be out of warm-up, and known before the end of the
 * label's information, else nobody could have predicted with it. A NaN later than the warm-up is a value. A label is counted
 * once, under the first reason that holds, in this order.
 */
public enum VectorFit {
    /** It has no vector. */
    NO_VECTOR,
    /** Its vector has undefined elements because the history before it is too short. */
    WARM_UP,
    /** Its vector became known only after the label. */
    LATE_VECTOR,
    /** It becomes a row. */
    FITS;

    /**
     * Judges a label that has a vector.
     *
     * @param complete whether no element of the vector is NaN
     * @param barsBefore bars the instrument had before the label's
     * @param warmUp bars before a vector can be complete
     * @param availableAt when the vector could first have been known, UTC microseconds
     * @param informationEnd when the label could first have been known
     */
    public static VectorFit of(boolean complete, int barsBefore, int warmUp, long availableAt, long informationEnd) {
        if (!complete && barsBefore < warmUp) {
            return WARM_UP;
        }
        return availableAt < informationEnd ? FITS : LATE_VECTOR;
    }
}
