package io.breadthflow.spark.store;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Writes the log on S3 so that of many processes exactly one gets a version. Delta's own store for S3 locks inside one
 * process only and loses commits as soon as a second one writes; this one leaves the choice to the object store
 * ({@code If-None-Match: *}).
 *
 * <p>Every entry is one single PUT: the condition of a multipart upload is not kept by every store. An entry that S3A
 * would send in parts is refused.
 */
public final class ConditionalPutLogStore extends HadoopFileSystemLogStore {

    static final String PART_SIZE = "fs.s3a.multipart.size";
    private static final long DEFAULT_PART_SIZE = 64L << 20;

    /** Called by Delta, which finds the class in {@code spark.delta.logStore.s3a.impl}. */
    public ConditionalPutLogStore(Configuration configuration) {
        super(configuration);
    }

    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
            throws IOException {
        byte[] entry = LogEntry.bytes(actions);
        FileSystem store = path.getFileSystem(configuration);
        requireOnePut(path, entry.length, store.getConf());
        if (overwrite) {
            replace(store, path, entry);
        } else {
            new ConditionalPut(store, path, entry).write();
        }
    }

    /** The part size as the file system read it when it was made. */
    private static void requireOnePut(Path path, int size, Configuration configuration) throws IOException {
        long part = configuration.getLongBytes(PART_SIZE, DEFAULT_PART_SIZE);
        if (size >= part) {
            throw new IOException("The log entry " + path + " has " + size + " bytes and would be sent in parts of "
                    + part + ", which does not protect it against other writers. Commit fewer files at once or raise "
                    + PART_SIZE + ".");
        }
    }

    private static void replace(FileSystem store, Path path, byte[] entry) throws IOException {
        try (OutputStream out =
                store.createFile(path).overwrite(true).recursive().build()) {
            out.write(entry);
        }
    }

    /** An object is there whole or not at all. */
    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return false;
    }
}
