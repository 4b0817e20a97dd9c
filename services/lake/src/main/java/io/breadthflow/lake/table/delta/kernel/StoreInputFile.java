package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.lake.store.ObjectRanges;
import io.breadthflow.lake.store.ObjectStore;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * An object that Kernel reads. Parquet files (checkpoints, data files of others) are read in ranges, since a reader wants
 * few of their columns; entries of the log are read from end to end and come as a whole.
 */
final class StoreInputFile implements InputFile {

    private static final String RANGED = ".parquet";

    private final ObjectStore store;
    private final String path;
    private final long knownSize;

    /** {@code knownSize} in bytes, or 0 where Kernel has not listed the object. */
    StoreInputFile(ObjectStore store, String path, long knownSize) {
        this.store = store;
        this.path = path;
        this.knownSize = knownSize;
    }

    @Override
    public long length() throws IOException {
        return knownSize > 0
                ? knownSize
                : StoreFileIO.answer(() -> store.find(path))
                        .orElseThrow(() -> new EOFException(path + " does not exist"))
                        .sizeBytes();
    }

    @Override
    public String path() {
        return LakePaths.toKernel(path);
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        if (path.endsWith(RANGED)) {
            ObjectRanges ranges = new ObjectRanges(store, path, length());
            return new Bytes(
                    path,
                    (position, target, offset, length) ->
                            StoreFileIO.answer(() -> ranges.read(position, target, offset, length)));
        }
        byte[] whole = StoreFileIO.answer(() -> store.get(path));
        return new Bytes(path, (position, target, offset, length) -> copy(whole, position, target, offset, length));
    }

    private static int copy(byte[] whole, long position, byte[] target, int offset, int length) {
        int count = (int) Math.min(length, whole.length - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(whole, (int) position, target, offset, count);
        return count;
    }

    /** Reads at any position; -1 at the end. */
    @FunctionalInterface
    private interface Source {
        int read(long position, byte[] target, int offset, int length) throws IOException;
    }

    private static final class Bytes extends SeekableInputStream {

        private final String path;
        private final Source source;
        private long position;

        private Bytes(String path, Source source) {
            this.path = path;
            this.source = source;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void seek(long target) {
            position = target;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = source.read(position, target, offset, length);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public void readFully(byte[] target, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int count = read(target, offset + done, length - done);
                if (count < 0) {
                    throw new EOFException(path + " ends before byte " + (position + length - done));
                }
                done += count;
            }
        }
    }
}
