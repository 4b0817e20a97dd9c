package io.breadthflow.serving.feast;

import com.google.protobuf.Timestamp;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import feast.proto.serving.ServingAPIProto.FeatureList;
import feast.proto.serving.ServingAPIProto.FieldStatus;
import feast.proto.serving.ServingAPIProto.GetOnlineFeaturesRequest;
import feast.proto.serving.ServingAPIProto.GetOnlineFeaturesResponse;
import feast.proto.serving.ServingAPIProto.GetOnlineFeaturesResponseMetadata;
import feast.proto.serving.ServingServiceGrpc;
import feast.proto.types.ValueProto.Value;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feast's servers in this process, all of the same rows: {@code feast serve} over HTTP; over gRPC the service of {@code
 * feast listen} and that of its Go and Java servers. Features come in any order and every status is {@code PRESENT}.
 */
final class StubFeast implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Random ORDER = new Random(7);

    private final StubRows rows = new StubRows();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer http;
    private final Server grpc;

    StubFeast() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/push", this::push);
        http.createContext("/get-online-features", this::read);
        http.setExecutor(threads);
        http.start();
        grpc = ServerBuilder.forPort(0)
                .addService(ServerServiceDefinition.builder("GrpcFeatureServer")
                        .addMethod(GrpcTransport.GET_ONLINE_FEATURES, ServerCalls.asyncUnaryCall(this::answer))
                        .build())
                .addService(new JavaServer())
                .build()
                .start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    String target() {
        return "127.0.0.1:" + grpc.getPort();
    }

    private void push(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        body.path("df").properties().forEach(column -> columns.put(column.getKey(), values(column.getValue())));
        String source = body.path("push_source_name").asString();
        rows.push(source.substring(0, source.length() - "_push".length()), columns);
        send(exchange, 200, "");
    }

    private static List<Object> values(JsonNode column) {
        List<Object> values = new ArrayList<>();
        for (JsonNode value : column) {
            if (value.isString()) {
                values.add(value.asString());
            } else {
                values.add(value.isNull() ? null : (Object) value.numberValue());
            }
        }
        return values;
    }

    private void read(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        List<String> references = strings(body.path("features"));
        List<String> entities = strings(body.path("entities").path("instrument"));
        String view = references.get(0).split(":")[0];
        if (!rows.knows(view)) {
            send(exchange, 404, "{\"class\":\"FeatureViewNotFoundException\"}");
            return;
        }
        List<String> names = shuffled(references);
        List<Object> results = new ArrayList<>();
        for (String name : names) {
            List<Object> values = new ArrayList<>();
            entities.forEach(entity -> values.add(find(view, entity, name)));
            results.add(Map.of("values", values, "statuses", Collections.nCopies(values.size(), "PRESENT")));
        }
        send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of("metadata", Map.of("feature_names", names), "results", results)));
    }

    private Object find(String view, String entity, String name) {
        return name.equals("instrument") ? entity : rows.find(view, entity, name);
    }

    private static List<String> shuffled(List<String> references) {
        List<String> names = new ArrayList<>(
                references.stream().map(reference -> reference.split(":")[1]).toList());
        names.add("instrument");
        Collections.shuffle(names, ORDER);
        return names;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void answer(GetOnlineFeaturesRequest request, StreamObserver<GetOnlineFeaturesResponse> answer) {
        answer.onNext(answer(request));
        answer.onCompleted();
    }

    private GetOnlineFeaturesResponse answer(GetOnlineFeaturesRequest request) {
        List<String> references = request.getFeatures().getValList();
        String view = references.get(0).split(":")[0];
        List<String> names = shuffled(references);
        List<Value> entities = request.getEntitiesOrThrow("instrument").getValList();
        GetOnlineFeaturesResponse.Builder response = GetOnlineFeaturesResponse.newBuilder()
                .setMetadata(GetOnlineFeaturesResponseMetadata.newBuilder()
                        .setFeatureNames(FeatureList.newBuilder().addAllVal(names)));
        for (String name : names) {
            GetOnlineFeaturesResponse.FeatureVector.Builder column = response.addResultsBuilder();
            for (Value entity : entities) {
                column.addValues(value(find(view, entity.getStringVal(), name)));
                column.addStatuses(FieldStatus.PRESENT);
                column.addEventTimestamps(Timestamp.getDefaultInstance());
            }
        }
        return response.build();
    }

    private static Value value(Object value) {
        Value.Builder typed = Value.newBuilder();
        if (value instanceof Double number) {
            typed.setDoubleVal(number);
        } else if (value instanceof Number number) {
            typed.setInt64Val(number.longValue());
        } else if (value instanceof String text) {
            typed.setStringVal(text);
        }
        return typed.build();
    }

    @Override
    public void close() {
        http.stop(0);
        grpc.shutdownNow();
        threads.shutdownNow();
    }

    /** What Feast's own client talks to. */
    private final class JavaServer extends ServingServiceGrpc.ServingServiceImplBase {

        @Override
        public void getOnlineFeatures(
                GetOnlineFeaturesRequest request, StreamObserver<GetOnlineFeaturesResponse> answer) {
            answer(request, answer);
        }
    }
}
