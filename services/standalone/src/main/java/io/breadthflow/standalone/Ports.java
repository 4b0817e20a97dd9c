package io.breadthflow.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of an instance: the first free pair from 8100 on, the service port even and management next to it. The pair
 * stays reserved until it is closed: between the choice and the first connection an instance starts for seconds, and two
 * that start together must not choose the same.
 */
final class Ports implements AutoCloseable {

    /** There is no login yet: an instance on a desk answers that desk only. */
    private static final String LOOPBACK = "127.0.0.1";

    private static final int FIRST = 8100;
    private static final int LAST = 8298;

    private final int service;
    private final PortReservation reservation;

    private Ports(int service, PortReservation reservation) {
        this.service = service;
        this.reservation = reservation;
    }

    /** The first pair that nobody has; throws {@link IllegalStateException} when there is none. */
    static Ports free() {
        for (int port = FIRST; port <= LAST; port += 2) {
            Optional<PortReservation> reserved = PortReservation.of(port);
            if (reserved.isPresent() && isFree(port) && isFree(port + 1)) {
                return new Ports(port, reserved.get());
            }
            reserved.ifPresent(PortReservation::close);
        }
        throw new IllegalStateException("no free pair of ports between " + FIRST + " and " + (LAST + 1)
                + ". Stop something there, or name ports with --server.port and --management.server.port.");
    }

    int service() {
        return service;
    }

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

    @Override
    public void close() {
        reservation.close();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
