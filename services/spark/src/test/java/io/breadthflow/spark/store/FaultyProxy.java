package io.breadthflow.spark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes bytes between a client and an S3 server and breaks the next conditional PUT in the way it was told. The address
 * that the client signs stays the client's, so the server takes the signature.
 */
final class FaultyProxy implements AutoCloseable {

    /** What happens to a conditional PUT. */
    enum Fault {
        /** The connection is reset before the server has seen the request. */
        RESET_BEFORE,
        /** The server writes, the connection is reset before the client has seen the answer. */
        RESET_AFTER,
        /** The server fails without having written. */
        SERVER_ERROR,
        /** The server is busy with another write of the same name. */
        CONFLICT,
        /** The server asks to come back later. */
        SLOW_DOWN
    }

    private static final Logger LOG = LoggerFactory.getLogger(FaultyProxy.class);

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<Fault> armed = new AtomicReference<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger conditionalPuts = new AtomicInteger();
    private final AtomicInteger multipartUploads = new AtomicInteger();

    private FaultyProxy(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    static FaultyProxy before(URI endpoint) throws IOException {
        ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        FaultyProxy proxy = new FaultyProxy(listener, new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Breaks the next conditional PUT. */
    void arm(Fault fault) {
        armed.set(fault);
    }

    /** Requests that were broken. */
    int faults() {
        return faults.get();
    }

    int conditionalPuts() {
        return conditionalPuts.get();
    }

    int multipartUploads() {
        return multipartUploads.get();
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new Connection(listener.accept(), connect());
                threads.execute(connection::requests);
                threads.execute(connection::answers);
            }
        } catch (IOException e) {
            LOG.debug("The proxy ends", e);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(server);
        return socket;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private final class Connection {
        private final Socket client;
        private final Socket upstream;
        private final AtomicBoolean losesAnswer = new AtomicBoolean();

        Connection(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void requests() {
            pump(client, upstream, this::passesRequest);
        }

        void answers() {
            pump(upstream, client, this::passesAnswer);
        }

        private boolean passesRequest(String bytes) throws IOException {
            String head = bytes.toLowerCase(Locale.ROOT);
            if (head.startsWith("post ") && head.contains("uploads")) {
                multipartUploads.incrementAndGet();
            }
            if (!head.startsWith("put ") || !head.contains("if-none-match: *")) {
                return true;
            }
            conditionalPuts.incrementAndGet();
            Fault fault = armed.getAndSet(null);
            return fault == null || passes(fault);
        }

        private boolean passes(Fault fault) throws IOException {
            faults.incrementAndGet();
            return switch (fault) {
                case RESET_BEFORE -> false;
                case RESET_AFTER -> {
                    losesAnswer.set(true);
                    yield true;
                }
                case SERVER_ERROR -> answer("500 Internal Server Error", "InternalError");
                case CONFLICT -> answer("409 Conflict", "ConditionalRequestConflict");
                case SLOW_DOWN -> answer("503 Slow Down", "SlowDown");
            };
        }

        /** Answers in the server's place; false, since the request goes no further. */
        private boolean answer(String status, String code) throws IOException {
            String body = "<Error><Code>" + code + "</Code><Message>injected</Message></Error>";
            String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/xml\r\nConnection: close\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n";
            client.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            return false;
        }

        private boolean passesAnswer(String bytes) throws IOException {
            if (losesAnswer.get() && !bytes.startsWith("HTTP/1.1 100")) {
                client.setSoLinger(true, 0);
                return false;
            }
            return true;
        }

        private void pump(Socket from, Socket to, Gate gate) {
            byte[] buffer = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!gate.passes(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                        return;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                LOG.debug("One side is gone; closing both tells the other", e);
            }
        }
    }

    /** Decides whether bytes go on. */
    private interface Gate {
        boolean passes(String bytes) throws IOException;
    }
}
