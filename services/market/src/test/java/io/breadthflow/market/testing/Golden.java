package io.breadthflow.market.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Golden files among the test resources. */
public final class Golden {

    private Golden() {}

    /** The lines of {@code golden/name}. */
    public static Stream<String> lines(String name) {
        InputStream stream = Golden.class.getResourceAsStream("/golden/" + name);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
