package io.breadthflow.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The ports of an instance: the first free pair from 8100 on, the service port even and management next to it.
 *
 * @param service port of the REST API
 * @param management port of health and metrics
 */
record Ports(int service, int management) {

    /** There is no login yet: an instance on a desk answers that desk only. */
    private static final String LOOPBACK = "127.0.0.1";

    private static final int FIRST = 8100;
    private static final int LAST = 8298;

    /** The first pair that nobody listens on; throws {@link IllegalStateException} when there is none. */
    static Ports free() {
        for (int port = FIRST; port <= LAST; port += 2) {
            if (isFree(port) && isFree(port + 1)) {
                return new Ports(port, port + 1);
            }
        }
        throw new IllegalStateException("no free pair of ports between " + FIRST + " and " + (LAST + 1)
                + ". Stop something there, or name ports with --server.port and --management.server.port.");
    }

    Map<String, Object> properties() {
        return Map.of(
                "server.port", service,
                "server.address", LOOPBACK,
                "management.server.port", management,
                "management.server.address", LOOPBACK);
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
}
