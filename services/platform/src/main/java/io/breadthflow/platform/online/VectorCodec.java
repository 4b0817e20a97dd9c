package io.breadthflow.platform.online;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as little-endian doubles: every bit of a value comes back, NaN too. */
final class VectorCodec {

    private VectorCodec() {}

    static byte[] encode(double[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    static double[] decode(byte[] bytes) {
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }
}
