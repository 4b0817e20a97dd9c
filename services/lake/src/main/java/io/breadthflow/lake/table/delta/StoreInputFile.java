package io.breadthflow.lake.table.delta;

import io.breadthflow.lake.store.ObjectStore;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import java.io.EOFException;
import java.io.IOException;

/** An object that Kernel reads: entries of the log, checkpoints, data files of others; read as a whole. */
final class StoreInputFile implements InputFile {

    private final ObjectStore store;
    private final String path;

    StoreInputFile(ObjectStore store, String path) {
        this.store = store;
        this.path = path;
    }

    @Override
    public long length() throws IOException {
        return StoreFileIO.answer(() -> store.find(path))
                .orElseThrow(() -> new EOFException(path + " does not exist"))
                .sizeBytes();
    }

    @Override
    public String path() {
        return LakePaths.toKernel(path);
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        return new Bytes(StoreFileIO.answer(() -> store.get(path)));
    }

    private static final class Bytes extends SeekableInputStream {

        private final byte[] bytes;
        private int position;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void seek(long target) {
            position = Math.toIntExact(target);
        }

        @Override
        public int read() {
            return position < bytes.length ? Byte.toUnsignedInt(bytes[position++]) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            int count = Math.min(length, bytes.length - position);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(bytes, position, target, offset, count);
            position += count;
            return count;
        }

        @Override
        public void readFully(byte[] target, int offset, int length) throws EOFException {
            if (length > bytes.length - position) {
                throw new EOFException("asked for " + length + " bytes at " + position + " of " + bytes.length);
            }
            System.arraycopy(bytes, position, target, offset, length);
            position += length;
        }
    }
}
