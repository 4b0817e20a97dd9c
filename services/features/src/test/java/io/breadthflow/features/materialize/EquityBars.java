package io.breadthflow.features.materialize;

import io.breadthflow.features.Bars;
import io.breadthflow.features.Bars.Bar;
import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.simulation.SimulatedEquity;
import io.breadthflow.market.simulation.SimulatedMarket;
import io.breadthflow.market.simulation.SimulatedMarketSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Markets of a real size. */
final class EquityBars {

    private static final Logger LOG = LoggerFactory.getLogger(EquityBars.class);
    private static final Duration CLOSE = Duration.ofHours(21);

    private EquityBars() {}

    static Bars simulated(int instruments, int sessions) {
        List<Bar> bars = new ArrayList<>();
        SimulatedMarket.of(SimulatedMarketSpec.of(42, instruments, sessions))
                .equities()
                .forEach(equity -> addAll(equity, bars));
        return new Bars(bars);
    }

    private static void addAll(SimulatedEquity equity, List<Bar> bars) {
        BarColumns columns = equity.bars();
        for (int row = 0; row < columns.size(); row++) {
            bars.add(new Bar(
                    equity.instrument().symbol(),
                    columns.eventTime(row),
                    unscaled(columns.open(row)),
                    unscaled(columns.high(row)),
                    unscaled(columns.low(row)),
                    unscaled(columns.close(row)),
                    (long) columns.volume(row)));
        }
    }

    private static long unscaled(double price) {
        return BigDecimal.valueOf(price).movePointRight(6).longValueExact();
    }

    /** The complete rows of the five-year file; skips the test where it is not. */
    static Bars real() throws IOException {
        String data = System.getenv("BREADTHFLOW_DATA");
        Path file = Path.of(data == null ? "data" : data, "equities", "all_stocks_5yr.csv.gz");
        if (!Files.exists(file)) {
            LOG.warn("SKIPPED: {} is not there; point BREADTHFLOW_DATA at the folder of real market data", file);
        }
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        List<Bar> bars = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(fields -> add(fields, bars));
        }
        return new Bars(bars);
    }

    private static void add(String[] fields, List<Bar> bars) {
        for (String field : fields) {
            if (field.isEmpty()) {
                return;
            }
        }
        long time = Duration.ofDays(LocalDate.parse(fields[0]).toEpochDay())
                        .plus(CLOSE)
                        .toSeconds()
                * 1_000_000;
        bars.add(new Bar(
                fields[6],
                time,
                price(fields[1]),
                price(fields[2]),
                price(fields[3]),
                price(fields[4]),
                Long.parseLong(fields[5])));
    }

    private static long price(String text) {
        return new BigDecimal(text).movePointRight(6).longValueExact();
    }
}
