package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.store.ObjectRanges;
import io.breadthflow.lake.store.ObjectStore;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.ParquetFileRange;
import org.apache.parquet.io.SeekableInputStream;

/** A Parquet file of the store, read in the ranges the reader asks for; see {@link ObjectRanges}. */
final class StoredInputFile implements InputFile {

    private final ObjectStore store;
    private final String path;
    private final ObjectRanges ranges;

    StoredInputFile(ObjectStore store, String path, long size) {
        this.store = store;
        this.path = path;
        this.ranges = new ObjectRanges(store, path, size);
    }

    @Override
    public long getLength() {
        return ranges.size();
    }

    @Override
    public SeekableInputStream newStream() {
        Bytes bytes = new Bytes();
        return new DelegatingSeekableInputStream(bytes) {
            @Override
            public long getPos() {
                return bytes.position;
            }

            @Override
            public void seek(long position) {
                bytes.position = position;
            }

            @Override
            public boolean readVectoredAvailable(ByteBufferAllocator allocator) {
                return !allocator.isDirect();
            }

            @Override
            public void readVectored(List<ParquetFileRange> wanted, ByteBufferAllocator allocator) {
                ChunkReads.of(wanted).forEach(StoredInputFile.this::read);
            }
        };
    }

    private void read(ChunkReads.Read read) {
        byte[] bytes = store.get(path, read.offset(), read.length());
        for (ParquetFileRange chunk : read.chunks()) {
            int start = Math.toIntExact(chunk.getOffset() - read.offset());
            chunk.setDataReadFuture(CompletableFuture.completedFuture(
                    ByteBuffer.wrap(bytes, start, chunk.getLength()).slice()));
        }
    }

    private final class Bytes extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            if (read(one, 0, 1) < 0) {
                throw new EOFException(path + " ends at byte " + ranges.size());
            }
            return Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = ranges.read(position, target, offset, length);
            position += Math.max(0, count);
            return count;
        }
    }
}
