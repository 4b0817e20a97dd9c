package io.breadthflow.market.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Collects the state of folds as raw little-endian bits: every double comes back with the same bits, NaN included. */
public final class StateWriter {

    /** Version of the layout; rises with any change to the order in which folds are written. */
    public static final int CODEC = 1;

    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    public void writeInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public void writeLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    public void writeDouble(double value) {
        room(Long.BYTES).putLong(Double.doubleToRawLongBits(value));
    }

    /** Length and values of {@code values}. */
    public void writeDoubles(double[] values) {
        writeInt(values.length);
        room(values.length * Long.BYTES);
        for (double value : values) {
            buffer.putLong(Double.doubleToRawLongBits(value));
        }
    }

    public void writeString(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        writeInt(bytes.length);
        room(bytes.length).put(bytes);
    }

    /** Copy of the bytes written so far. */
    public byte[] toBytes() {
        byte[] bytes = new byte[buffer.position()];
        buffer.duplicate().flip().get(bytes);
        return bytes;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes))
                    .order(ByteOrder.LITTLE_ENDIAN);
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }
}
