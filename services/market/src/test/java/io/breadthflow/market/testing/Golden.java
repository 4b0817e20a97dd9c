package io.breadthflow.market.testing;

import io.breadthflow.market.bar.BarColumns;
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

    /** AAPL, 1,259 sessions from 2013-02-08 to 2018-02-07. */
    public static BarColumns aapl() {
        return Bars.rows(lines("aapl_ohlcv.csv")
                .map(line -> Stream.of(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new));
    }

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
