package io.breadthflow.market.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedMarketFilesIT {

    private static final SimulatedMarketSpec SPEC = SimulatedMarketSpec.of(42, 20, 800);
    private static final SimulatedMarket MARKET = SimulatedMarket.of(SPEC);

    @TempDir
    private Path folder;

    @Test
    void equalSpecsGiveEqualBytes() throws IOException {
        SimulatedMarketFiles first = write(SPEC, "first");
        SimulatedMarketFiles second = write(SPEC, "second");

        assertThat(first.equities()).hasSameBinaryContentAs(second.equities());
        assertThat(first.oracle()).hasSameBinaryContentAs(second.oracle());
        assertThat(first.description()).hasSameBinaryContentAs(second.description());
    }

    /** The text, not the compressed bytes: another zlib may compress it otherwise. */
    @Test
    void theTextIsTheSameOnEveryMachine() throws Exception {
        String text = String.join("\n", lines(write(SPEC, "pinned").equities()));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("3b5e32998a562105f73c67fab892d384c03a9b853e07d1a86067abea8024d81b");
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        SimulatedMarketFiles first = write(SPEC, "first");
        SimulatedMarketFiles other = write(SimulatedMarketSpec.of(43, 20, 800), "other");

        assertThat(lines(first.equities())).isNotEqualTo(lines(other.equities()));
    }

    @Test
    void theDirtInTheFileIsTheOneThatIsCounted() throws IOException {
        SimulatedMarketFiles files = SimulatedMarketFiles.write(MARKET, folder);
        DirtCount found = DirtCount.of(lines(files.equities()));
        String description = Files.readString(files.description());

        Map<DirtKind, Integer> planted = new HashMap<>();
        for (DirtKind kind : DirtKind.values()) {
            planted.put(kind, MARKET.dirt().count(kind));
            assertThat(description)
                    .contains("\"" + kind.key() + "\": " + MARKET.dirt().count(kind));
        }
        assertThat(found.byKind(20 * 800)).isEqualTo(planted);
        assertThat(planted).containsEntry(DirtKind.UNEXPLAINED_JUMP, 1).containsEntry(DirtKind.GAP, 2);
    }

    @Test
    void equitiesHaveTheShapeOfThePublicFile() throws IOException {
        List<String> lines = lines(write(SPEC, "files").equities());

        assertThat(lines.get(0)).isEqualTo("date,open,high,low,close,volume,Name");
        assertThat(lines.get(1)).matches("2013-02-08(,\\d+\\.\\d{4}){4},\\d+,S001");
        assertThat(lines.get(lines.size() - 1)).endsWith(",S020");
    }

    @Test
    void cleanRowsHoldThePricesOfTheMarket() throws IOException {
        String[] row = lines(SimulatedMarketFiles.write(MARKET, folder).equities())
                .get(1)
                .split(",");

        assertThat(Double.parseDouble(row[1]))
                .isEqualTo(MARKET.equities().get(0).bars().open(0));
        assertThat(Double.parseDouble(row[4]))
                .isEqualTo(MARKET.equities().get(0).bars().close(0));
    }

    @Test
    void theOracleHasTheProbabilityOfEveryBar() throws IOException {
        List<String> lines = lines(SimulatedMarketFiles.write(MARKET, folder).oracle());

        assertThat(lines)
                .hasSize(1 + 20 * 800)
                .startsWith("symbol,date,probability_up", "S001,2013-02-08,0.5000000000");
        String[] row = lines.get(1 + 2 * 800 + 500).split(",");
        assertThat(row[0]).isEqualTo("S003");
        assertThat(row[1]).isEqualTo(MARKET.dates().get(500).toString());
        assertThat(Double.parseDouble(row[2]))
                .isEqualTo(MARKET.equities().get(2).probabilityUp(500));
    }

    @Test
    void theDescriptionIsWhatIsExpectedOfThisSpec() throws IOException {

        assertThat(Files.readString(SimulatedMarketFiles.write(MARKET, folder).description()))
                .startsWith("""
                        {
                          "simulated": true,
                          "notice": "Simulated data: no instrument, price or volume in these files is real.",
                          "spec": {
                            "text": "%s",
                            "hash": "%s",
                            "seed": 42,
                        """.formatted(SPEC.text(), SPEC.hash()))
                .contains("\"rows\": 16000,\n  \"planted\": {\n    \"nulls\": 2,")
                .endsWith("\n  }\n}\n");
    }

    @Test
    void aSecondWriteReplacesTheFilesAndLeavesNothingElse() throws IOException {
        SimulatedMarketFiles files = SimulatedMarketFiles.in(folder);
        assertThat(files.areComplete()).isFalse();

        SimulatedMarketFiles.write(SimulatedMarket.of(SimulatedMarketSpec.of(1, 2, 30)), folder);
        SimulatedMarketFiles.write(MARKET, folder);

        assertThat(files.areComplete()).isTrue();
        assertThat(lines(files.oracle())).hasSize(1 + 20 * 800);
        try (Stream<Path> inFolder = Files.list(folder)) {
            assertThat(inFolder).containsExactlyInAnyOrder(files.equities(), files.oracle(), files.description());
        }
    }

    private SimulatedMarketFiles write(SimulatedMarketSpec spec, String name) throws IOException {
        return SimulatedMarketFiles.write(SimulatedMarket.of(spec), folder.resolve(name));
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }
}
