package io.breadthflow.platform.feast;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code feast serve} that keeps what it is told to, and fails when it is told to. */
final class ScriptedFeast implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Map<String, JsonNode>> rows = new HashMap<>();
    private final List<JsonNode> pushes = new ArrayList<>();
    private final HttpServer server;
    private int failures;
    private boolean dropping;
    private String answer = "";

    ScriptedFeast() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push", this::push);
        server.createContext("/get-online-features", this::read);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The next pushes are answered with 500. */
    void failNext(int pushes) {
        failures = pushes;
    }

    /** Pushes are answered with 200 and forgotten. */
    void drop() {
        dropping = true;
    }

    /** Every read is answered with this. */
    void answer(String body) {
        answer = body;
    }

    /** Bodies of the pushes that arrived. */
    List<JsonNode> pushes() {
        return pushes;
    }

    private void push(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        pushes.add(body);
        if (failures > 0) {
            failures--;
            send(exchange, 500, "Redis is away ".repeat(50));
            return;
        }
        JsonNode keys = body.path("df").path("instrument");
        for (int row = 0; !dropping && row < keys.size(); row++) {
            Map<String, JsonNode> values = new HashMap<>();
            for (Map.Entry<String, JsonNode> column : body.path("df").properties()) {
                values.put(column.getKey(), column.getValue().path(row));
            }
            rows.put(keys.path(row).asString(), values);
        }
        send(exchange, 200, "");
    }

    private void read(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (!answer.isEmpty()) {
            send(exchange, 200, answer);
            return;
        }
        List<String> names = new ArrayList<>();
        List<Object> results = new ArrayList<>();
        for (JsonNode feature : body.path("features")) {
            String name = feature.asString().split(":")[1];
            List<JsonNode> values = new ArrayList<>();
            for (JsonNode key : body.path("entities").path("instrument")) {
                values.add(rows.getOrDefault(key.asString(), Map.of()).get(name));
            }
            names.add(name);
            results.add(Map.of("values", values));
        }
        send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of("metadata", Map.of("feature_names", names), "results", results)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
