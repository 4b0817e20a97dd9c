package io.breadthflow.platform.feast;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineVector;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON protocol of {@code feast serve}. */
public final class FeastHttp implements FeastTransport {

    private static final int SHOWN = 300;

    private final FeastServer server;
    private final JsonMapper json;
    private final HttpClient client;

    public FeastHttp(FeastServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // it does not know the upgrade that Java asks for otherwise
                .connectTimeout(server.connectTimeout())
                .build();
    }

    /** Pushes rows, given by columns of equal length, to the online store. */
    void push(FeastView view, Map<String, ? extends List<?>> columns) {
        post(
                "/push",
                Map.of(
                        "push_source_name",
                        view.pushSource(),
                        "df",
                        columns,
                        "to",
                        "online",
                        "allow_registry_cache",
                        true));
    }

    @Override
    public List<OnlineVector> read(FeastView view, List<Instrument> instruments) {
        List<String> keys = instruments.stream().map(Instrument::toString).toList();
        String answer = post(
                "/get-online-features",
                Map.of("features", view.references(), "entities", Map.of(FeastView.ENTITY, keys)));
        try {
            return vectors(view, instruments, json.readTree(answer));
        } catch (JacksonException e) {
            throw unavailable("answers something that is not its JSON: " + shown(answer), e);
        }
    }

    private static List<OnlineVector> vectors(FeastView view, List<Instrument> instruments, JsonNode answer) {
        List<String> names = answer.path("metadata")
                .path("feature_names")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        FeastRows rows = new FeastRows(view, instruments, names);
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            JsonNode values = answer.path("results").path(column).path("values");
            for (int row = 0; row < instruments.size(); row++) {
                JsonNode value = values.path(row);
                if (value.isNumber() && FeastRows.isWhole(name)) {
                    rows.put(name, row, value.asLong());
                } else if (value.isNumber()) {
                    rows.put(name, row, value.asDouble());
                }
            }
        }
        return rows.vectors();
    }

    private String post(String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(server.at(path))
                .timeout(server.requestTimeout())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw refused(path, response);
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable("does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for", e);
        }
    }

    /** Also for 404 and 422: the repository may be applied while we run, and then the same call succeeds. */
    private PlatformException refused(String path, HttpResponse<String> response) {
        return new PlatformException(
                ErrorCode.FEATURE_STORE_UNAVAILABLE,
                "Feast at " + server.url() + " answers " + path + " with " + response.statusCode() + ": "
                        + shown(response.body())
                        + ". Check that the feature repository of this version is applied and its online store is up.");
    }

    private PlatformException unavailable(String what, Exception cause) {
        return new PlatformException(
                ErrorCode.FEATURE_STORE_UNAVAILABLE,
                "Feast at " + server.url() + " " + what + ". Check that feast serve runs there and is reachable.",
                cause);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
