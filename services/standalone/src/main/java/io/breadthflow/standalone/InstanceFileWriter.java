package io.breadthflow.standalone;

import io.breadthflow.contracts.api.instance.InstanceFile;
import io.breadthflow.contracts.job.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code instance.json} once the services answer, and removes it when they stop. */
final class InstanceFileWriter implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private final Path file;
    private final Environment environment;
    private final JsonMapper json;
    private final Clock clock;

    InstanceFileWriter(Path folder, Environment environment, JsonMapper json, Clock clock) {
        this.file = folder.resolve("instance.json");
        this.environment = environment;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String url = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        Map<String, String> services = new TreeMap<>();
        for (ServiceName service : ServiceName.values()) {
            services.put(service.path(), url + "/v1/" + service.path());
        }
        write(new InstanceFile(
                ProcessHandle.current().pid(),
                url,
                "http://127.0.0.1:" + environment.getProperty("local.management.port"),
                Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "development"),
                services,
                clock.instant()));
    }

    private void write(InstanceFile instance) {
        try {
            Path draft = file.resolveSibling("instance.json.tmp");
            Files.write(draft, json.writeValueAsBytes(instance));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(file);
    }
}
