package io.breadthflow.cli.instance;

import io.breadthflow.cli.client.UnreachableException;
import io.breadthflow.contracts.api.instance.InstanceFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts the four services in one process of its own and waits until they answer. */
public final class StandaloneLauncher {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final HttpClient client = HttpClient.newHttpClient();
    private final DataFolder folder;
    private final Path app;
    private final Path jar;

    /**
     * A launcher of the jar under {@code home}.
     *
     * @param home root of the checkout, where {@code services/standalone} has been built
     */
    public StandaloneLauncher(DataFolder folder, Path home) {
        this.folder = folder;
        this.app = home.resolve("services/standalone/target/app");
        this.jar = app.resolve("standalone.jar");
    }

    /** Starts the process; throws {@link UnreachableException} with what its log says when it does not come up. */
    public StandaloneProcess start() throws IOException, InterruptedException {
        if (!Files.exists(jar)) {
            throw new UnreachableException("the services are not built: " + jar
                    + " is missing. Start through ./breadthflow, which builds what is stale.");
        }
        Files.createDirectories(folder.logs());
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        // Threads of a training that wait for each other sleep: spinning costs a third more CPU on a busy machine.
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive");
        InstanceLog log = InstanceLog.startingNow(folder.log());
        Process process = builder.start();
        Thread interrupted = new Thread(process::destroy, "interrupted while starting");
        Runtime.getRuntime().addShutdownHook(interrupted);
        StandaloneProcess started = new StandaloneProcess(process, awaitReady(process, log));
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return started;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.standalone(app));
        command.add("-jar");
        command.add(jar.toString());
        command.add("--breadthflow.standalone.data-dir=" + folder.path());
        return command;
    }

    private InstanceFile awaitReady(Process process, InstanceLog log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreachableException("the services stopped while starting (status " + process.exitValue()
                        + "), see " + folder.log() + ":" + System.lineSeparator() + log.reasonToStop());
            }
            Optional<InstanceFile> instance = folder.instance().filter(found -> found.pid() == process.pid());
            if (instance.isPresent() && isReady(instance.get())) {
                return instance.get();
            }
        }
        process.destroy();
        throw new UnreachableException(
                "the services did not come up within " + PATIENCE.toMinutes() + " minutes, see " + folder.log());
    }

    private boolean isReady(InstanceFile instance) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(instance.managementUrl() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
