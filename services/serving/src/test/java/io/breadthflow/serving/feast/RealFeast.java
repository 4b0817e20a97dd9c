package io.breadthflow.serving.feast;

import io.breadthflow.platform.test.Eventually;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Feast's Python servers with the repository that is checked in: applied with {@code feast apply}, then served by {@code
 * feast serve} and {@code feast listen} on free ports until it is closed.
 */
final class RealFeast implements AutoCloseable {

    private static final Path REPOSITORY = Path.of("../features/feast");
    private static final Duration START = Duration.ofMinutes(4);

    private final String programs;
    private final String redis;
    private final Path folder;
    private final int http = freePort();
    private final int grpc = freePort();
    private final List<Process> processes = new ArrayList<>();

    /** {@code programs} is the folder that has {@code feast}, {@code redis} a host and port. */
    RealFeast(String programs, String redis) {
        this.programs = programs;
        this.redis = redis;
        try {
            this.folder = Files.createTempDirectory("feast");
            copyRepository();
            apply();
            processes.add(run("serve", "-h", "127.0.0.1", "-p", String.valueOf(http), "--no-access-log"));
            processes.add(run("listen", "-a", target(), "-w", "2"));
        } catch (IOException e) {
            throw new UncheckedIOException("Feast does not start", e);
        }
        Eventually.get(START, () -> isOpen(http) && isOpen(grpc), up -> up);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http);
    }

    String target() {
        return "127.0.0.1:" + grpc;
    }

    private void copyRepository() throws IOException {
        try (Stream<Path> files = Files.list(REPOSITORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void apply() throws IOException {
        Process apply = run("apply");
        try {
            if (!apply.waitFor(START.toSeconds(), TimeUnit.SECONDS) || apply.exitValue() != 0) {
                apply.destroyForcibly();
                throw new IllegalStateException("feast apply fails: " + Files.readString(folder.resolve("apply.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process run(String command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(programs + File.separator + "feast", command));
        line.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command + ".log").toFile());
        process.environment().put("FEAST_REDIS", redis);
        process.environment()
                .put("FEAST_REGISTRY", folder.resolve("registry.db").toString());
        process.environment().put("FEAST_USAGE", "False");
        return process.start();
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroy); // feast serve runs its worker in one
            process.destroy();
        }
    }
}
