package io.breadthflow.cli.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVM options of a standalone instance: small enough that everything together stays below 2 GB. */
final class JvmOptions {

    private JvmOptions() {}

    /** Options for the application in {@code app}; {@code BREADTHFLOW_JAVA_OPTS} comes last, so that it wins. */
    static List<String> standalone(Path app) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx900m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC", "-Xshare:auto"));
        Path archive = app.resolve("standalone.jsa");
        if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
        }
        String own = System.getenv("BREADTHFLOW_JAVA_OPTS");
        if (own != null && !own.isBlank()) {
            options.addAll(List.of(own.strip().split("\\s+")));
        }
        return options;
    }
}
