package io.breadthflow.lake.store.s3;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.credentials.Provider;
import io.minio.errors.MinioException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The connections of a store. The SDK's own client repeats requests without saying so; this one sends every request once,
 * so that whoever asked knows what may have happened.
 */
final class S3Http {

    private static final int CONNECTIONS = 64;

    /**
     * Well below the 30 seconds after which MinIO closes an idle connection: one that it has closed fails the next request
     * that is sent on it, and as many in a row as were open use up every attempt.
     */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final AtomicInteger THREADS = new AtomicInteger();

    private S3Http() {}

    /** A client that has the rights of {@code user}. */
    static MinioAsyncClient client(S3Settings settings, Provider user) {
        MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(settings.endpoint().toString())
                .region(settings.region())
                .credentialsProvider(user)
                .httpClient(connections(settings), true)
                .build();
        if (settings.addressing() == S3Settings.Addressing.PATH) {
            client.disableVirtualStyleEndpoint();
        } else {
            client.enableVirtualStyleEndpoint();
        }
        return client;
    }

    private static OkHttpClient connections(S3Settings settings) {
        Dispatcher dispatcher = new Dispatcher(threads());
        dispatcher.setMaxRequests(CONNECTIONS);
        dispatcher.setMaxRequestsPerHost(CONNECTIONS);
        OkHttpClient client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.requestTimeout())
                .writeTimeout(settings.requestTimeout())
                .callTimeout(settings.requestTimeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
        return settings.caCertificate()
                .map(certificate -> trusting(client, certificate.toString()))
                .orElse(client);
    }

    private static OkHttpClient trusting(OkHttpClient client, String certificate) {
        try {
            return Http.enableExternalCertificates(client, certificate, null);
        } catch (MinioException e) {
            throw new IllegalArgumentException(
                    "the certificates in " + certificate + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Daemons: a process that has ended its work does not wait for idle connections. */
    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "s3-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
