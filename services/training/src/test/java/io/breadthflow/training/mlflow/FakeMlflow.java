package io.breadthflow.training.mlflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An MLflow server as far as the mirror can tell: its calls, limits and refusals, with everything in memory. */
public final class FakeMlflow implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/2.0/mlflow/";
    private static final String ARTIFACTS = "/api/2.0/mlflow-artifacts/artifacts/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, byte[]> artifacts = new LinkedHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final FakeTracking tracking;
    private final FakeRegistry registry = new FakeRegistry();

    private FakeMlflow(String artifactRoot) {
        tracking = new FakeTracking(artifactRoot);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** One that passes artifacts through, as {@code mlflow server --artifacts-destination}. */
    public static FakeMlflow proxying() {
        return new FakeMlflow("mlflow-artifacts:");
    }

    /** One whose clients reach the object store themselves, as {@code mlflow server --no-serve-artifacts}. */
    public static FakeMlflow direct() {
        return new FakeMlflow("s3://bucket/root");
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Calls that changed something, in order, as {@code registered-models/alias m champion 2}. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    /** A refusal as MLflow answers it. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;

        Refusal(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        static Refusal invalid(String message) {
            return new Refusal(400, "INVALID_PARAMETER_VALUE", message);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                answer(exchange, 200, route(exchange, body));
            } catch (Refusal e) {
                ObjectNode error =
                        JSON.createObjectNode().put("error_code", e.code).put("message", e.getMessage());
                answer(exchange, e.status, JSON.writeValueAsBytes(error));
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized byte[] route(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/version")) {
            return "0.0.0-fake".getBytes(StandardCharsets.UTF_8);
        }
        if (path.startsWith(ARTIFACTS)) {
            return artifact(exchange.getRequestMethod(), path.substring(ARTIFACTS.length()), body);
        }
        if (!path.startsWith(API)) {
            throw new Refusal(404, "ENDPOINT_NOT_FOUND", path);
        }
        String call = exchange.getRequestMethod() + " " + path.substring(API.length());
        JsonNode request = exchange.getRequestMethod().equals("GET") ? query(exchange) : JSON.readTree(body);
        return JSON.writeValueAsBytes(call(call, request));
    }

    private byte[] artifact(String method, String path, byte[] body) {
        if (method.equals("PUT")) {
            artifacts.put(path, body);
            writes.add("artifact " + path.substring(path.indexOf("/artifacts/") + 11));
            return new byte[] {'{', '}'};
        }
        if (!artifacts.containsKey(path)) {
            throw new Refusal(404, "RESOURCE_DOES_NOT_EXIST", path);
        }
        return artifacts.get(path);
    }

    private JsonNode call(String call, JsonNode request) {
        JsonNode answer = call.contains("registered-models") || call.contains("model-versions")
                ? registry.call(call, request)
                : tracking.call(call, request);
        String name = call.substring(call.indexOf(' ') + 1);
        if (!call.startsWith("GET ") && !name.endsWith("search")) {
            writes.add(Arrays.stream(new String[] {"name", "alias", "version"})
                    .map(field -> request.path(field).asString(""))
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(" ", name + " ", ""))
                    .strip());
        }
        return answer;
    }

    private static JsonNode query(HttpExchange exchange) {
        ObjectNode fields = JSON.createObjectNode();
        String query = exchange.getRequestURI().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            fields.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
