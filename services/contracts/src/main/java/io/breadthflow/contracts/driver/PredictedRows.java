package io.breadthflow.contracts.driver;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels that became rows of a dataset, and the predictions of each fold's model for its test rows. As bytes: the number of
 * labels, of rows and of folds; the rows; and for each fold the number of its predictions and these; all of them 4 bytes,
 * the most significant first.
 */
public final class PredictedRows {

    private final int labels;
    private final int[] kept;
    private final List<float[]> folds;

    /**
     * @param labels number of labels there are
     * @param kept which of them became rows, ascending; not copied
     * @param folds for each fold the predictions of its test rows, in their order; not copied
     */
    public PredictedRows(int labels, int[] kept, List<float[]> folds) {
        this.labels = labels;
        this.kept = kept;
        this.folds = List.copyOf(folds);
    }

    /** Reads {@link #bytes}; throws {@link IllegalArgumentException} for anything else. */
    public static PredictedRows parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int labels = in.getInt();
            int[] kept = new int[size(in, in.getInt())];
            int count = size(in, in.getInt());
            for (int i = 0; i < kept.length; i++) {
                kept[i] = in.getInt();
            }
            List<float[]> folds = new ArrayList<>();
            for (int fold = 0; fold < count; fold++) {
                folds.add(floats(in));
            }
            if (!in.hasRemaining()) {
                return new PredictedRows(labels, kept, folds);
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("these " + bytes.length + " bytes end too early to be predictions", e);
        }
        throw new IllegalArgumentException("these " + bytes.length + " bytes are more than predictions");
    }

    private static float[] floats(ByteBuffer in) {
        float[] values = new float[size(in, in.getInt())];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getFloat();
        }
        return values;
    }

    /** A count that the remaining bytes have room for. */
    private static int size(ByteBuffer in, int count) {
        if (count < 0 || count > in.remaining() / Integer.BYTES) {
            throw new BufferUnderflowException();
        }
        return count;
    }

    /** Number of labels there were. */
    public int labels() {
        return labels;
    }

    /** The labels that became rows, ascending; a fresh array. */
    public int[] kept() {
        return kept.clone();
    }

    /** For each fold the predictions of its test rows. */
    public List<float[]> folds() {
        return folds;
    }

    public byte[] bytes() {
        int numbers = 3 + kept.length;
        for (float[] fold : folds) {
            numbers += 1 + fold.length;
        }
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(numbers, Integer.BYTES));
        out.putInt(labels).putInt(kept.length).putInt(folds.size());
        for (int row : kept) {
            out.putInt(row);
        }
        for (float[] fold : folds) {
            out.putInt(fold.length);
            for (float value : fold) {
                out.putFloat(value);
            }
        }
        return out.array();
    }
}
