package io.breadthflow.lake.table.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Snappy straight on its library. It costs half of what zstd costs to write and read, and pages of delta-encoded numbers
 * end up as small.
 */
final class Snappy
        implements CompressionCodecFactory,
                CompressionCodecFactory.BytesInputCompressor,
                CompressionCodecFactory.BytesInputDecompressor {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.SNAPPY) {
            throw new IllegalStateException("the platform writes no pages with the codec " + codec);
        }
        return this;
    }

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        ByteBuffer plain = PageBytes.buffer(bytes);
        int size = plain.remaining();
        byte[] compressed = new byte[org.xerial.snappy.Snappy.maxCompressedLength(size)];
        int start = plain.arrayOffset() + plain.position();
        int length = org.xerial.snappy.Snappy.compress(plain.array(), start, size, compressed, 0);
        return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.SNAPPY;
    }

    @Override
    public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
        return BytesInput.from(decompress(PageBytes.buffer(bytes), decompressedSize));
    }

    @Override
    public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
            throws IOException {
        byte[] compressed = new byte[compressedSize];
        input.get(compressed);
        output.put(decompress(ByteBuffer.wrap(compressed), decompressedSize));
    }

    private static byte[] decompress(ByteBuffer compressed, int decompressedSize) throws IOException {
        byte[] plain = new byte[decompressedSize];
        int start = compressed.arrayOffset() + compressed.position();
        int size = org.xerial.snappy.Snappy.uncompress(compressed.array(), start, compressed.remaining(), plain, 0);
        if (size != decompressedSize) {
            throw new IOException("a page has " + size + " bytes, not the " + decompressedSize + " of its header");
        }
        return plain;
    }

    @Override
    public void release() {
        // nothing is held
    }
}
