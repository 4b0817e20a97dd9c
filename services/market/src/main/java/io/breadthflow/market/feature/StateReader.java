package io.breadthflow.market.feature;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link StateWriter} wrote, in the same order. State that ends too early is refused with an
 * {@link IllegalArgumentException}: it belongs to another definition.
 */
public final class StateReader {

    private final ByteBuffer buffer;

    public StateReader(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    public int readInt() {
        return need(Integer.BYTES).getInt();
    }

    public long readLong() {
        return need(Long.BYTES).getLong();
    }

    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    /** An array as long as the one that was written. */
    public double[] readDoubles() {
        int length = readInt();
        need((long) length * Long.BYTES);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = Double.longBitsToDouble(buffer.getLong());
        }
        return values;
    }

    public String readString() {
        int length = readInt();
        need(length);
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** True when everything has been read. */
    public boolean isExhausted() {
        return !buffer.hasRemaining();
    }

    /** Throws {@link IllegalArgumentException} when there is more than has been read. */
    void requireExhausted() {
        if (!isExhausted()) {
            throw new IllegalArgumentException("state has more bytes than its folds read: of another definition");
        }
    }

    private ByteBuffer need(long bytes) {
        if (bytes < 0 || buffer.remaining() < bytes) {
            throw new IllegalArgumentException(
                    "state ends after " + buffer.limit() + " bytes, " + bytes + " more were expected at "
                            + buffer.position() + ": it belongs to another definition",
                    new BufferUnderflowException());
        }
        return buffer;
    }
}
