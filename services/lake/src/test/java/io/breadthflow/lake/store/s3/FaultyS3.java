package io.breadthflow.lake.store.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before a store and does what networks and servers do on a bad day, to the requests it is told. */
public final class FaultyS3 implements AutoCloseable {

    private final URI store;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Injection injection = new Injection(line -> false, Fault.ERROR_500, new AtomicInteger());

    private record Injection(Predicate<String> hit, Fault fault, AtomicInteger left) {

        private boolean takes(String line) {
            return hit.test(line) && left.getAndDecrement() > 0;
        }
    }

    private FaultyS3(URI store, ServerSocket listening) {
        this.store = store;
        this.listening = listening;
    }

    /** A proxy before {@code server} that does no harm yet. */
    public static FaultyS3 before(S3Server server) {
        try {
            FaultyS3 proxy = new FaultyS3(server.endpoint(), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Does {@code fault} to the next {@code times} requests whose first line is a {@code hit}. */
    public void inject(Fault fault, int times, Predicate<String> hit) {
        injection = new Injection(hit, fault, new AtomicInteger(times));
    }

    /** Does no harm any more. */
    public void heal() {
        inject(Fault.ERROR_500, 0, line -> false);
    }

    /** True when the fault was done at least once. */
    public boolean hasHit(int times) {
        return injection.left.get() < times;
    }

    /** First lines of all requests. */
    public List<String> requests() {
        return List.copyOf(seen);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Optional<HttpMessage> request = HttpMessage.request(client.getInputStream());
            if (request.isPresent()) {
                seen.add(request.get().line());
                serve(client, request.get());
            }
        } catch (IOException e) {
            // the client is gone, which is what some faults are about
        }
    }

    private void serve(Socket client, HttpMessage request) throws IOException {
        Injection now = injection;
        if (!now.takes(request.line())) {
            answer(client, handOn(request));
            return;
        }
        switch (now.fault) {
            case ANSWER_DELAYED -> {
                handOn(request);
                awaitEnd(client);
            }
            case REQUEST_DELAYED -> {
                awaitEnd(client);
                handOn(request);
            }
            case ERROR_500 -> answer(client, HttpMessage.error(500, "InternalError"));
            case ERROR_503 -> answer(client, HttpMessage.error(503, "SlowDown"));
            case ERROR_AFTER_SUCCESS -> {
                handOn(request);
                answer(client, HttpMessage.error(500, "InternalError"));
            }
            case RESET_BEFORE -> reset(client);
            case RESET_AFTER_SUCCESS -> {
                handOn(request);
                reset(client);
            }
            case TRUNCATED -> {
                byte[] answer = handOn(request).closing().bytes();
                client.getOutputStream().write(Arrays.copyOf(answer, answer.length / 2));
                reset(client);
            }
            case CONFLICT_409 -> answer(client, HttpMessage.error(409, "ConditionalRequestConflict"));
            case REPEATED -> {
                handOn(request);
                answer(client, handOn(request));
            }
        }
    }

    private HttpMessage handOn(HttpMessage request) throws IOException {
        try (Socket server = new Socket(store.getHost(), store.getPort())) {
            server.getOutputStream().write(request.closing().bytes());
            server.getOutputStream().flush();
            return HttpMessage.answer(server.getInputStream());
        }
    }

    private static void answer(Socket client, HttpMessage answer) throws IOException {
        client.getOutputStream().write(answer.closing().bytes());
        client.getOutputStream().flush();
    }

    private static void awaitEnd(Socket client) throws IOException {
        try {
            while (client.getInputStream().read() >= 0) {
                // a client that waits sends nothing
            }
        } catch (SocketException e) {
            // it ended by a reset
        }
    }

    private static void reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
