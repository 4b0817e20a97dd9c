package io.breadthflow.lake.table.parquet;

import io.breadthflow.lake.store.ObjectStore;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A Parquet file of the store, read in the ranges the reader asks for. */
final class StoredInputFile implements InputFile {

    private final ObjectStore store;
    private final String path;
    private final long size;

    StoredInputFile(ObjectStore store, String path, long size) {
        this.store = store;
        this.path = path;
        this.size = size;
    }

    @Override
    public long getLength() {
        return size;
    }

    @Override
    public SeekableInputStream newStream() {
        Ranges ranges = new Ranges();
        return new DelegatingSeekableInputStream(ranges) {
            @Override
            public long getPos() {
                return ranges.position;
            }

            @Override
            public void seek(long position) {
                ranges.position = position;
            }
        };
    }

    /** Every read of the reader is one read of the store; it reads footers and column chunks in one go each. */
    private final class Ranges extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            if (read(one, 0, 1) < 0) {
                throw new EOFException(path + " ends at byte " + size);
            }
            return Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int wanted = (int) Math.min(length, size - position);
            if (wanted <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(store.get(path, position, wanted), 0, target, offset, wanted);
            position += wanted;
            return wanted;
        }
    }
}
