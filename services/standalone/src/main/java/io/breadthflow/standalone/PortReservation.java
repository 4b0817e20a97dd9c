package io.breadthflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock that all instances of this machine respect; the operating system lets go of it however the process ends. */
final class PortReservation implements AutoCloseable {

    private final FileChannel channel;

    private PortReservation(FileChannel channel) {
        this.channel = channel;
    }

    /** Reserves {@code port}; empty when another instance, or another user's, has it. */
    static Optional<PortReservation> of(int port) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "breadthflow-port-" + port + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(new PortReservation(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give a port back", e);
        }
    }
}
