package io.breadthflow.standalone;

import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A service as a process of its own, at an address that it keeps when it is killed and started again. */
final class ChildService implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServiceName service;
    private final Path log;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final int managementPort = freePort();
    private ChildJvm jvm;

    ChildService(ServiceName service, Path folder, Map<String, String> settings) throws IOException {
        this.service = service;
        this.log = folder.resolve(service.path() + ".log");
        this.environment = new HashMap<>(settings);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        this.jvm = start();
    }

    String url() {
        return "http://" + LOOPBACK + ":" + port;
    }

    ChildJvm jvm() {
        return jvm;
    }

    void awaitReady() throws IOException, InterruptedException {
        HttpRequest readiness = HttpRequest.newBuilder(
                        URI.create("http://" + LOOPBACK + ":" + managementPort + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        jvm.await(PATIENCE, service + " is ready", () -> {
            try {
                return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false; // it does not listen yet
            }
        });
    }

    /** Ends it without a word, as a machine that goes away, then starts it again. */
    void killAndRestart() throws IOException, InterruptedException {
        jvm.kill();
        jvm = start();
    }

    private ChildJvm start() throws IOException {
        String name = service.path().substring(0, 1).toUpperCase(Locale.ROOT)
                + service.path().substring(1);
        return ChildJvm.start("io.breadthflow." + service.path() + "." + name + "Application", log, environment);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
