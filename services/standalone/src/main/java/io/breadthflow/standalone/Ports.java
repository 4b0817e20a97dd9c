package io.breadthflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of an instance: the first free pair from 8100 on, the service port even and management next to it. The pair
 * is kept from other instances from here on, not only from the moment the web server listens: two that start together
 * would choose the same one otherwise.
 */
final class Ports implements AutoCloseable {

    /** There is no login yet: an instance on a desk answers that desk only. */
    private static final String LOOPBACK = "127.0.0.1";

    private static final int FIRST = 8100;
    private static final int LAST = 8298;

    private final int service;
    private final FileChannel claim;

    private Ports(int service, FileChannel claim) {
        this.service = service;
        this.claim = claim;
    }

    /**
     * The first pair that nobody listens on or has claimed; throws {@link IllegalStateException} when there is none. The
     * operating system lets go of the claim however the process ends.
     */
    static Ports claim() {
        for (int port = FIRST; port <= LAST; port += 2) {
            if (isFree(port) && isFree(port + 1)) {
                Optional<Ports> claimed = claim(port);
                if (claimed.isPresent()) {
                    return claimed.get();
                }
            }
        }
        throw new IllegalStateException("no free pair of ports between " + FIRST + " and " + (LAST + 1)
                + ". Stop something there, or name ports with --server.port and --management.server.port.");
    }

    /** Port of the REST API. */
    int service() {
        return service;
    }

    /** Port of health and metrics. */
    int management() {
        return service + 1;
    }

    Map<String, Object> properties() {
        return Map.of(
                "server.port",
                service(),
                "server.address",
                LOOPBACK,
                "management.server.port",
                management(),
                "management.server.address",
                LOOPBACK);
    }

    private static Optional<Ports> claim(int port) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "breadthflow-port-" + port + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(new Ports(port, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the file of another user
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the ports", e);
        }
    }
}
