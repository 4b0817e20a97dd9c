package io.breadthflow.spark.store;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.LocalObjectStore;
import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Writes the log on a local disk as the lake writes it, by hard links. Delta's own store for local files looks whether a
 * version is there and then renames over it, which loses commits when two processes write, and leaves checksum files that
 * no longer fit once the lake has written.
 */
public final class HardLinkLogStore extends HadoopFileSystemLogStore {

    /** Called by Delta, which finds the class in {@code spark.delta.logStore.file.impl}. */
    public HardLinkLogStore(Configuration configuration) {
        super(configuration);
    }

    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
            throws IOException {
        byte[] entry = LogEntry.bytes(actions);
        LocalObjectStore folder = LocalObjectStore.open(local(path.getParent()));
        try {
            if (overwrite) {
                Files.deleteIfExists(local(new Path(path.getParent(), "." + path.getName() + ".crc")));
                folder.put(path.getName(), entry);
            } else if (!folder.putIfAbsent(path.getName(), entry)) {
                throw new FileAlreadyExistsException(path.toString());
            }
        } catch (PlatformException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static java.nio.file.Path local(Path path) {
        URI uri = path.toUri();
        return java.nio.file.Path.of(uri.getPath());
    }

    /** A name is given to whole files only. */
    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
        return false;
    }
}
