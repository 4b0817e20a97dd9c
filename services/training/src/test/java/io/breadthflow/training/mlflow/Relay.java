package io.breadthflow.training.mlflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A port in front of a server, which a test can close and open again, or let fall silent. */
public final class Relay implements AutoCloseable {

    private final InetSocketAddress target;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private ServerSocket listening;
    private Future<?> accepting;

    public Relay(String uri) {
        URI address = URI.create(uri);
        target = new InetSocketAddress(address.getHost(), address.getPort());
        listening = listen(0);
        port = listening.getLocalPort();
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** Refuses connections, and ends those there are. */
    public void goDown() {
        close(listening);
        ended(accepting);
        open.forEach(Relay::close);
        open.clear();
    }

    /** Takes connections and requests, and says nothing. */
    public void goSilent() {
        goDown();
        silent = true;
        listening = listen(port);
    }

    /** Works again; nothing changes while it does. */
    public void comeUp() {
        if (silent || listening.isClosed()) {
            goDown();
            silent = false;
            listening = listen(port);
        }
    }

    /** The port is free only once nobody waits at it. */
    private static void ended(Future<?> accepting) {
        try {
            accepting.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the relay does not stop listening", e);
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            accepting = threads.submit(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                connect(socket.accept());
            } catch (IOException e) {
                // The relay went down, or its target is not there: for the caller it is a closed connection.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        open.add(caller);
        if (silent) {
            return;
        }
        Socket server = new Socket();
        open.add(server);
        try {
            server.connect(target);
        } catch (IOException e) {
            close(caller);
            throw e;
        }
        threads.execute(() -> copy(caller, server));
        threads.execute(() -> copy(server, caller));
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One of the two went away.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new AssertionError("a socket cannot be closed", e);
        }
    }

    @Override
    public void close() {
        goDown();
        threads.shutdownNow();
    }
}
