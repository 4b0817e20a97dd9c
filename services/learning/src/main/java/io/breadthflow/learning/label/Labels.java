package io.breadthflow.learning.label;

import java.util.Arrays;

/**
 * Labels of many instruments as columns, ordered by instrument number and then event time.
 *
 * <p>Every row carries the time at which its label could first have been known; there is no row without one, so nothing
 * can be trained on that cannot be purged. Times are UTC microseconds.
 */
public final class Labels {

    private final LabelSpec spec;
    private final int lastStep;
    private final Columns columns;

    /**
     * Labels over {@code columns}, whose arrays are handed over.
     *
     * @param lastStep last step of the data the labels were made from, at least that of any row
     * @throws IllegalArgumentException when rows are out of order, a label is not 0 or 1, or an information end is not
     *     after its event time
     */
    public Labels(LabelSpec spec, int lastStep, Columns columns) {
        this.spec = spec;
        this.lastStep = lastStep;
        this.columns = columns;
        for (int row = 0; row < size(); row++) {
            check(row);
        }
    }

    private void check(int row) {
        if (informationEnd(row) <= eventTime(row)) {
            throw new IllegalArgumentException("label " + row + " at " + eventTime(row)
                    + " has no information end after it, but " + informationEnd(row));
        }
        if (value(row) != 0 && value(row) != 1) {
            throw new IllegalArgumentException("label " + row + " is " + value(row) + ", not 0 or 1");
        }
        if (step(row) > lastStep) {
            throw new IllegalArgumentException(
                    "label " + row + " is of step " + step(row) + ", after the last step " + lastStep);
        }
        if (row > 0 && compare(row - 1, instrument(row), eventTime(row)) >= 0) {
            throw new IllegalArgumentException(
                    "label " + row + " is not after the one before it by instrument and time");
        }
    }

    private int compare(int row, int instrument, long eventTime) {
        int byInstrument = Integer.compare(instrument(row), instrument);
        return byInstrument != 0 ? byInstrument : Long.compare(eventTime(row), eventTime);
    }

    /** Definition of the labels. */
    public LabelSpec spec() {
        return spec;
    }

    /** Last step of the data the labels were made from; labels that look ahead end before it. */
    public int lastStep() {
        return lastStep;
    }

    /** Number of rows. */
    public int size() {
        return columns.instrument.length;
    }

    /** Number of the row's instrument: its place in the list that was labelled. */
    public int instrument(int row) {
        return columns.instrument[row];
    }

    /** Calendar index of the step the label is predicted in. */
    public int step(int row) {
        return columns.step[row];
    }

    /** Close of the bar the label is predicted at. */
    public long eventTime(int row) {
        return columns.eventTime[row];
    }

    /** When the label could first have been known, after its event time. */
    public long informationEnd(int row) {
        return columns.informationEnd[row];
    }

    /** The label, 0 or 1. */
    public int value(int row) {
        return columns.value[row];
    }

    /** The realised value behind the label, in the units of its {@link LabelSpec}. */
    public double realised(int row) {
        return columns.realised[row];
    }

    /** The row of {@code instrument} at {@code eventTime}, or a negative number where there is no label. */
    public int find(int instrument, long eventTime) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, instrument, eventTime);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    /** The labels 0 and 1 of all rows as numbers a trainer takes. */
    public float[] values() {
        float[] values = new float[size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = columns.value[row];
        }
        return values;
    }

    /** The given rows only, which must rise. */
    public Labels select(int[] rows) {
        return new Labels(spec, lastStep, columns.select(rows));
    }

    /** Columns of the same rows: a parameter object whose arrays go straight into the labels. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only handed over
    public record Columns(
            int[] instrument, int[] step, long[] eventTime, long[] informationEnd, byte[] value, double[] realised) {

        public Columns {
            int size = instrument.length;
            if (step.length != size
                    || eventTime.length != size
                    || informationEnd.length != size
                    || value.length != size
                    || realised.length != size) {
                throw new IllegalArgumentException(
                        "columns of labels differ in length from the " + size + " instruments");
            }
        }

        Columns select(int[] rows) {
            Columns chosen = ofSize(rows.length);
            for (int i = 0; i < rows.length; i++) {
                chosen.copy(i, this, rows[i]);
            }
            return chosen;
        }

        static Columns ofSize(int size) {
            return new Columns(
                    new int[size], new int[size], new long[size], new long[size], new byte[size], new double[size]);
        }

        Columns head(int size) {
            return new Columns(
                    Arrays.copyOf(instrument, size),
                    Arrays.copyOf(step, size),
                    Arrays.copyOf(eventTime, size),
                    Arrays.copyOf(informationEnd, size),
                    Arrays.copyOf(value, size),
                    Arrays.copyOf(realised, size));
        }

        void copy(int to, Columns from, int row) {
            instrument[to] = from.instrument[row];
            step[to] = from.step[row];
            eventTime[to] = from.eventTime[row];
            informationEnd[to] = from.informationEnd[row];
            value[to] = from.value[row];
            realised[to] = from.realised[row];
        }
    }
}
