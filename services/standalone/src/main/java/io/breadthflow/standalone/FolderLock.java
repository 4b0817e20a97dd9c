package io.breadthflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second instance out of a folder; the operating system lets go of it however the process ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks {@code folder}, made when it does not exist; throws {@link IllegalStateException} when another has it. */
    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            refuseWithout(lock, folder);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder + ": is it writable?", e);
        }
    }

    private static void refuseWithout(@Nullable FileLock lock, Path folder) {
        if (lock == null) {
            throw new IllegalStateException("another instance runs in " + folder
                    + ". Use it (see instance.json), stop it, or choose another --data-dir.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the lock of the data folder", e);
        }
    }
}
