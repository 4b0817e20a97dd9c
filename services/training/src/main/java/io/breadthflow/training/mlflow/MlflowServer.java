package io.breadthflow.training.mlflow;

import io.breadthflow.training.mirror.MirrorException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of one MLflow server, each within the timeout: through MLflow's client for what it has methods for, over plain
 * HTTP for the rest. Every failure is a {@link MirrorException}.
 *
 * <p>The client knows no timeouts. A call of it that takes too long is ended by closing it, which closes its sockets; the
 * next call gets a new one.
 */
final class MlflowServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final @Nullable String username;
    private final @Nullable String password;
    private final Duration timeout;
    private final HttpClient http;
    private final ExecutorService calls = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mlflow-call");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable MlflowClient client;

    MlflowServer(MlflowProperties properties) {
        address = properties.address();
        username = properties.username();
        password = properties.password();
        timeout = properties.requestTimeout();
        http = HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    String address() {
        return address;
    }

    /** A call of the client. */
    <T> T call(Function<MlflowClient, T> call) {
        MlflowClient current = client();
        Future<T> answer = calls.submit(() -> call.apply(current));
        return await(answer, () -> abandon(current));
    }

    /** {@code GET /<path>}: the body as text. */
    String text(String path) {
        return new String(send(request(path).GET()), StandardCharsets.UTF_8);
    }

    /** {@code POST /api/2.0/mlflow/<path>}. */
    JsonNode post(String path, Object body) {
        byte[] bytes = JSON.writeValueAsBytes(body);
        return JSON.readTree(send(request("/api/2.0/mlflow/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes))));
    }

    /** Stores a file of a run; {@code path} is relative to the server's root of artifacts. */
    void putArtifact(String path, byte[] bytes) {
        send(request("/api/2.0/mlflow-artifacts/artifacts/" + path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (username != null) {
            byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }

    private byte[] send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> response = await(answer, () -> {});
        if (response.statusCode() / 100 != 2) {
            throw failure(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), null);
        }
        return response.body();
    }

    private <T> T await(Future<T> answer, Runnable atTimeout) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            atTimeout.run();
            answer.cancel(true);
            throw unavailable("does not answer within " + timeout, e);
        } catch (InterruptedException e) {
            atTimeout.run();
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private MirrorException failure(Throwable cause) {
        if (cause instanceof MlflowHttpException refused) {
            return failure(refused.getStatusCode(), String.valueOf(refused.getBodyMessage()), refused);
        }
        return unavailable("cannot be reached: " + cause, cause);
    }

    private MirrorException failure(int status, String body, @Nullable Throwable cause) {
        boolean takesNothing = status >= 500 || status == 401 || status == 403 || status == 408 || status == 429;
        return new MirrorException(
                takesNothing ? MirrorException.Kind.UNAVAILABLE : MirrorException.Kind.REFUSED,
                "MLflow at " + address + " answers " + status + ": " + body.strip(),
                cause);
    }

    private MirrorException unavailable(String what, Throwable cause) {
        return new MirrorException(MirrorException.Kind.UNAVAILABLE, "MLflow at " + address + " " + what, cause);
    }

    private synchronized MlflowClient client() {
        MlflowClient current = client;
        if (current == null) {
            current = new MlflowClient(
                    username == null
                            ? new BasicMlflowHostCreds(address)
                            : new BasicMlflowHostCreds(address, username, password));
            client = current;
        }
        return current;
    }

    private synchronized void abandon(MlflowClient old) {
        old.close();
        if (client == old) {
            client = null;
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            abandon(client);
        }
        calls.shutdownNow();
    }
}
