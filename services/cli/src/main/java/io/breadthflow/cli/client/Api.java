package io.breadthflow.cli.client;

import io.breadthflow.contracts.api.Problem;
import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Requests to the platform. A problem document becomes a {@link RefusedException}. */
public final class Api {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Endpoints endpoints;
    private final HttpClient http;

    public Api(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /** {@code GET /v1/<service>/<path>} read as {@code type}. */
    public <T> T get(ServiceName service, String path, Class<T> type) {
        return read(send(request(service, path).GET()), type);
    }

    /** The same for a generic type. */
    public <T> T get(ServiceName service, String path, TypeReference<T> type) {
        return Json.MAPPER.readValue(send(request(service, path).GET()), type);
    }

    /** The body of {@code GET /v1/<service>/<path>} as a stream that the caller closes. */
    public InputStream stream(ServiceName service, String path) {
        return send(request(service, path).GET());
    }

    /** {@code POST} of {@code body} (none when null), with an idempotency key where one is given. */
    public <T> T post(
            ServiceName service, String path, @Nullable Object body, @Nullable String idempotencyKey, Class<T> type) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .POST(
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return read(send(request), type);
    }

    /** A query string of the pairs, {@code ?} included; empty for none. Keys may repeat. */
    public static String query(List<Map.Entry<String, String>> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getKey() + "=" + escape(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** {@code text} as a part of a path or query. */
    public static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address of {@code service}. */
    public URI address(ServiceName service) {
        return endpoints.of(service);
    }

    private HttpRequest.Builder request(ServiceName service, String path) {
        URI base = endpoints.of(service);
        String root = base.toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(root + "/v1/" + service.path() + "/" + path))
                .timeout(ANSWER)
                .header("Accept", "application/json, text/csv, text/event-stream, application/problem+json");
    }

    private InputStream send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() >= 400) {
                throw new RefusedException(problem(
                        response.statusCode(), request.uri(), response.body().readAllBytes()));
            }
            return response.body();
        } catch (ConnectException e) {
            throw new UnreachableException(
                    "nobody answers at " + request.uri().getAuthority()
                            + ". Is the instance up? Start one with 'breadthflow up', or check --server.",
                    e);
        } catch (IOException e) {
            throw new UnreachableException("the connection to " + request.uri().getAuthority() + " broke: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(
                    "interrupted while waiting for " + request.uri().getAuthority(), e);
        }
    }

    private static <T> T read(InputStream body, Class<T> type) {
        return Json.MAPPER.readValue(body, type);
    }

    private static Problem problem(int status, URI uri, byte[] body) {
        try {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);
            if (problem.detail() != null) {
                return problem;
            }
        } catch (JacksonException e) {
            // Something between us and the platform answered: its text is all there is to say.
        }
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return new Problem(
                "about:blank",
                "HTTP " + status,
                status,
                text.isEmpty() ? "no further detail" : text,
                uri.toString(),
                "HTTP_" + status,
                List.of());
    }
}
