package io.breadthflow.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Starts ingestion, features, training and serving in one process. The folder is locked, an embedded Postgres is started
 * in it unless {@code spring.datasource.url} names another, and free ports are taken from 8100 on; from there on it is
 * the same code as in four processes.
 */
public final class StandaloneApplication {

    private static final String DATA_DIR = "breadthflow.standalone.data-dir";
    private static final String DATABASE_URL = "spring.datasource.url";

    private StandaloneApplication() {}

    public static void main(String[] args) {
        start(List.of(StandaloneConfiguration.class), args);
    }

    /** The same with other configurations beside our own. */
    static void start(List<Class<?>> configurations, String... args) {
        SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(args);
        Path folder = Path.of(options.containsProperty(DATA_DIR) ? options.getProperty(DATA_DIR) : ".breadthflow")
                .toAbsolutePath()
                .normalize();
        FolderLock lock = FolderLock.of(folder);
        Map<String, Object> defaults = new HashMap<>(locations(folder));
        Ports ports = Ports.free();
        SpringApplication.getShutdownHandlers().add(ports::close);
        defaults.putAll(ports.properties());
        if (!options.containsProperty(DATABASE_URL)) {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"));
            SpringApplication.getShutdownHandlers().add(database::close);
            defaults.putAll(database.properties());
        }
        SpringApplication.getShutdownHandlers().add(lock::close);
        SpringApplication application = new SpringApplication(configurations.toArray(Class<?>[]::new));
        application.setDefaultProperties(defaults);
        application.run(args);
    }

    private static Map<String, Object> locations(Path folder) {
        return Map.of(
                DATA_DIR,
                folder.toString(),
                "breadthflow.lake.root",
                folder.resolve("lake").toString(),
                "breadthflow.ingestion.simulation.folder",
                folder.resolve("simulated").toString());
    }
}
