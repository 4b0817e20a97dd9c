package io.breadthflow.cli.instance;

import io.breadthflow.cli.client.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The log of one start of an instance: the file is appended to, what earlier starts have written is passed over.
 *
 * @param file JSON lines in the terms of ECS; what a JVM says about itself may stand between them
 * @param from bytes that were there before
 */
record InstanceLog(Path file, long from) {

    private static final int LAST_LINES = 15;

    /** The log of a start that is about to write to {@code file}. */
    static InstanceLog startingNow(Path file) throws IOException {
        return new InstanceLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Message of the last error, in plain text; the end of the log where none is found. */
    String reasonToStop() throws IOException {
        List<String> lines = lines();
        Optional<String> error =
                lines.stream().flatMap(line -> errorIn(line).stream()).reduce((earlier, later) -> later);
        return error.orElseGet(() -> String.join(
                System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }

    private List<String> lines() throws IOException {
        byte[] all = Files.readAllBytes(file);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Optional<String> errorIn(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode event = Json.MAPPER.readTree(line);
            return "ERROR".equals(event.at("/log/level").asString()) ? Optional.of(text(event)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // cut off in the middle
        }
    }

    /** The message, and the exception's own where there is one. */
    private static String text(JsonNode event) {
        return Stream.of("/message", "/error/message")
                .map(field -> event.at(field).asString().strip())
                .filter(part -> !part.isEmpty())
                .reduce((message, cause) -> message + ": " + cause)
                .orElse("");
    }
}
