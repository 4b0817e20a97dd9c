package io.breadthflow.learning.score;

import io.breadthflow.learning.label.Labels;

/** The last label of an instrument that was known at a time: its information end is not after it. */
public final class Persistence {

    /** No label of the instrument was known. */
    public static final int UNKNOWN = -1;

    private final Labels labels;

    /** @param labels every label there is, also those no model is trained on */
    public Persistence(Labels labels) {
        this.labels = labels;
    }

    /**
     * The label with the latest event time among those of {@code instrument} whose information end is at or before
     * {@code eventTime}: 0, 1 or {@link #UNKNOWN}.
     */
    public int at(int instrument, long eventTime) {
        int found = labels.find(instrument, eventTime);
        int row = found >= 0 ? found : -found - 1;
        while (--row >= 0 && labels.instrument(row) == instrument) {
            if (labels.informationEnd(row) <= eventTime) {
                return labels.value(row);
            }
        }
        return UNKNOWN;
    }
}
