package io.breadthflow.platform.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Reads a stream of a process line by line until it ends, under the names that the starting thread logs by. */
abstract class LineReader {

    private final InputStream stream;
    private final Thread thread;
    private final @Nullable Map<String, String> names = MDC.getCopyOfContextMap();

    LineReader(String name, InputStream stream) {
        this.stream = stream;
        this.thread = new Thread(this::read, name);
        thread.setDaemon(true);
    }

    final void start() {
        thread.start();
    }

    final boolean isAlive() {
        return thread.isAlive();
    }

    /** Waits until the stream has ended. */
    final void join() throws InterruptedException {
        thread.join();
    }

    /** One line, without its end. */
    abstract void line(String line);

    private void read() {
        if (names != null) {
            MDC.setContextMap(names);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::line);
        } catch (IOException | UncheckedIOException e) {
            line("WARN  the stream has ended early: " + e.getMessage());
        }
    }
}
