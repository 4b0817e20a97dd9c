package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.lake.store.ObjectStore;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.utils.CloseableIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An object that Kernel writes: entries of the log, checksums and checkpoints; it appears whole or not at all. */
final class StoreOutputFile implements OutputFile {

    private static final byte[] PARQUET_MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final ObjectStore store;
    private final String path;

    StoreOutputFile(ObjectStore store, String path) {
        this.store = store;
        this.path = path;
    }

    @Override
    public String path() {
        return LakePaths.toKernel(path);
    }

    @Override
    public PositionOutputStream create(boolean atomicWrite) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new PositionOutputStream() {
            @Override
            public long getPos() {
                return bytes.size();
            }

            @Override
            public void write(int value) {
                bytes.write(value);
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                bytes.write(source, offset, length);
            }

            @Override
            public void close() throws IOException {
                byte[] file = bytes.toByteArray();
                if (!endsLikeParquet(file)) {
                    throw new IOException(path + " was not finished and is not kept");
                }
                StoreFileIO.write(store, path, file, true);
            }
        };
    }

    /** Kernel streams nothing but Parquet, and closes the stream after a failure too. */
    private static boolean endsLikeParquet(byte[] file) {
        int tail = file.length - PARQUET_MAGIC.length;
        return tail >= 0 && Arrays.equals(file, tail, file.length, PARQUET_MAGIC, 0, PARQUET_MAGIC.length);
    }

    @Override
    public void writeAtomically(CloseableIterator<String> data, boolean overwrite) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (data) {
            while (data.hasNext()) {
                lines.append(data.next()).append('\n');
            }
        }
        StoreFileIO.write(store, path, lines.toString().getBytes(StandardCharsets.UTF_8), overwrite);
    }
}
