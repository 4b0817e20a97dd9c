package io.breadthflow.market.simulation;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Content of {@code simulation.json}. Its texts need no escaping: they are made of names and numbers. */
final class Description {

    private final SimulatedMarket market;
    private final long rows;

    Description(SimulatedMarket market, long rows) {
        this.market = market;
        this.rows = rows;
    }

    void writeTo(Appendable out) throws IOException {
        out.append("""
                {
                  "simulated": true,
                  "notice": "Simulated data: no instrument, price or volume in these files is real.",
                """);
        out.append(spec()).append("  \"rows\": " + rows + ",\n").append(planted());
        out.append(oracle()).append("}\n");
    }

    private String spec() {
        SimulatedMarketSpec spec = market.spec();
        return String.format(
                Locale.ROOT,
                """
                  "spec": {
                    "text": "%s",
                    "hash": "%s",
                    "seed": %d,
                    "instruments": %d,
                    "sessions": %d,
                    "firstSession": "%s",
                    "lastSession": "%s",
                    "beta": %s,
                    "signal": "%s",
                    "generator": "%s"
                  },
                """,
                spec.text(),
                spec.hash(),
                spec.seed(),
                spec.instruments(),
                spec.sessions(),
                market.dates().get(0),
                market.dates().get(market.dates().size() - 1),
                spec.beta(),
                spec.signal(),
                SimulatedMarket.GENERATOR);
    }

    private String planted() {
        return Arrays.stream(DirtKind.values())
                .map(kind -> "    \"" + kind.key() + "\": " + market.dirt().count(kind))
                .collect(Collectors.joining(",\n", "  \"planted\": {\n", "\n  },\n"));
    }

    private String oracle() {
        OracleScore oracle = market.oracle();
        return String.format(
                Locale.ROOT,
                "  \"oracle\": {\n    \"rows\": %d,\n    \"accuracy\": %.6f,\n    \"expectedAccuracy\": %.6f\n  }\n",
                oracle.rows(),
                oracle.accuracy(),
                oracle.expected());
    }
}
