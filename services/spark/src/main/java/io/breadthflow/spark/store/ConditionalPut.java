package io.breadthflow.spark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * One log entry that is written unless its name is taken.
 *
 * <p>A failed answer says little: a PUT whose reply was lost has written, the client's own retry of it is then told that
 * the name is taken, and an error of the server may have come before or after the write. So after any failure the object
 * is read back. An entry names files and a transaction that no other writer has, so equal bytes are our own.
 */
final class ConditionalPut {

    private static final int ATTEMPTS = 5;

    private final FileSystem store;
    private final Path path;
    private final byte[] entry;

    ConditionalPut(FileSystem store, Path path, byte[] entry) {
        this.store = store;
        this.path = path;
        this.entry = entry;
    }

    /**
     * Returns when the entry is there and ours; a PUT that is still under way from an earlier attempt does no harm, since
     * it carries the same bytes.
     *
     * @throws FileAlreadyExistsException when another writer's entry is there
     * @throws IOException when the outcome could not be found out
     */
    void write() throws IOException {
        IOException failure = new IOException("never tried");
        for (int attempt = 0; attempt < ATTEMPTS && !Thread.currentThread().isInterrupted(); attempt++) {
            try {
                put();
                return;
            } catch (IOException e) {
                failure = e;
            }
            byte[] found = find(failure);
            if (found != null) {
                requireOurs(found, failure);
                return;
            }
        }
        throw new IOException(
                "Whether " + path + " was written could not be found out: the object store failed " + ATTEMPTS
                        + " times or the writer was interrupted. Read the table's history before writing again.",
                failure);
    }

    private void put() throws IOException {
        try (OutputStream out = (OutputStream) store.createFile(path)
                .overwrite(false)
                .recursive()
                .must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true)
                .build()) {
            out.write(entry);
        }
    }

    /** What is there; null when there is nothing, or when the store does not say. */
    private byte @Nullable [] find(IOException failure) {
        try (InputStream in = store.open(path)) {
            return in.readAllBytes();
        } catch (FileNotFoundException e) {
            return null;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return null;
        }
    }

    private void requireOurs(byte[] found, IOException failure) throws FileAlreadyExistsException {
        if (!Arrays.equals(found, entry)) {
            FileAlreadyExistsException taken = new FileAlreadyExistsException(path.toString());
            taken.initCause(failure);
            throw taken;
        }
    }
}
