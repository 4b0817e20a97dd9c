package io.breadthflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Postgres that outlived the instance that started it. */
final class OrphanedPostgres {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private OrphanedPostgres() {}

    /** Stops the server of the data folder {@code folder} if one runs; a server of another folder is left alone. */
    static void stop(Path folder) {
        Optional<ProcessHandle> orphan = find(folder);
        if (orphan.isPresent()) {
            log.info(
                    "stopping the Postgres (pid {}) that an earlier instance left in {}",
                    orphan.get().pid(),
                    folder);
            stop(orphan.get());
        }
    }

    /** The first line of postmaster.pid is the process, the second its data folder. */
    private static Optional<ProcessHandle> find(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .filter(ProcessHandle::isAlive)
                            .filter(process -> isPostgresOf(folder, process));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Process ids are used again: after a reboot the number may be anybody's. */
    private static boolean isPostgresOf(Path folder, ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(GRACE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            log.warn(
                    "Postgres (pid {}) did not stop within {}, killing it; it recovers from its log",
                    process.pid(),
                    GRACE);
            process.destroyForcibly();
            process.onExit().orTimeout(GRACE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }
}
