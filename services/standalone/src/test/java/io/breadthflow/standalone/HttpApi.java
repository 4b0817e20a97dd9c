package io.breadthflow.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The API of the four services, each at its own address. */
final class HttpApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<ServiceName, String> addresses;
    private final HttpClient http = HttpClient.newHttpClient();

    HttpApi(Map<ServiceName, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    <T> T get(ServiceName service, String path, TypeReference<T> type) throws IOException, InterruptedException {
        return JSON.readValue(send(request(service, path).GET()), type);
    }

    <T> T post(ServiceName service, String path, Object body, TypeReference<T> type)
            throws IOException, InterruptedException {
        return JSON.readValue(
                send(request(service, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))),
                type);
    }

    /** A part of an answer as the record that it is. */
    static <T> T convert(Object part, Class<T> type) {
        return JSON.convertValue(part, type);
    }

    private HttpRequest.Builder request(ServiceName service, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.get(service) + "/v1/" + service.path() + "/" + path))
                .timeout(PATIENCE);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new IOException(response + " " + new String(response.body(), UTF_8));
        }
        return response.body();
    }
}
