package io.breadthflow.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An HTTP server on loopback that answers prepared documents and remembers what it was asked. */
final class PlatformServer implements AutoCloseable {

    record Request(String line, String body, String idempotencyKey) {}

    private record Answer(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    PlatformServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers {@code line} ({@code GET /v1/…}) with {@code body}; several answers are given one after the other. */
    PlatformServer on(String line, String body) {
        return on(line, 200, "application/json", body);
    }

    PlatformServer on(String line, int status, String type, String body) {
        answers.computeIfAbsent(line, key -> new ArrayList<>()).add(new Answer(status, type, body));
        return this;
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(line, body, exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        Answer answer = next(line);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer next(String line) {
        List<Answer> prepared = answers.get(line);
        if (prepared == null) {
            return new Answer(
                    404,
                    "application/problem+json",
                    "{\"type\":\"urn:breadthflow:problem:NOT_FOUND\",\"title\":\"Not found\",\"status\":404,"
                            + "\"detail\":\"nothing at " + line + "\",\"code\":\"NOT_FOUND\",\"errors\":[]}");
        }
        return prepared.size() > 1 ? prepared.remove(0) : prepared.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
