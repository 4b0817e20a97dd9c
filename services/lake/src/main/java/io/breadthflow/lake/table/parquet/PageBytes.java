package io.breadthflow.lake.table.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;

/** The bytes of pages. */
final class PageBytes {

    private PageBytes() {}

    /** {@code bytes} as a little-endian buffer on the heap, copied only when they lie in several pieces. */
    static ByteBuffer buffer(BytesInput bytes) throws IOException {
        return bytes.toInputStream().slice(Math.toIntExact(bytes.size())).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same bytes, which stay when an encoder's buffers go. */
    static BytesInput copy(BytesInput bytes) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(copy);
        return BytesInput.from(copy);
    }

    /** The next value of a little-endian buffer: bytes behind their length. */
    static byte[] next(ByteBuffer bytes) {
        byte[] value = new byte[bytes.getInt()];
        bytes.get(value);
        return value;
    }
}
