package io.breadthflow.market.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.FeatureId;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import io.breadthflow.market.testing.Golden;
import io.breadthflow.market.testing.Panel;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers of a feature belong to its version: feature sets are addressed by versions, so numbers that change under the
 * same version would meet models that were trained on the old ones. On the same bars every JDK gives the same bits.
 */
class FingerprintTest {

    private static final Set<String> KNOWN = Golden.lines("fingerprints.csv").collect(Collectors.toUnmodifiableSet());

    private static final BarColumns AAPL = Golden.aapl();

    /** Four stretches of one price history side by side, one of them shorter than the others. */
    private static final Panel PANEL =
            new Panel(List.of(stretch(0, 300), stretch(300, 600), stretch(600, 900), stretch(900, 1_150)));

    static Stream<SeriesFeature> series() {
        return Catalogue.series().stream();
    }

    static Stream<MarketFeature> market() {
        return Catalogue.market().stream();
    }

    @ParameterizedTest
    @MethodSource("series")
    void numbersOfASeriesFeatureChangeOnlyWithItsVersion(SeriesFeature feature) throws NoSuchAlgorithmException {
        assertKnown(feature.id(), Computed.batch(feature, AAPL));
    }

    @ParameterizedTest
    @MethodSource("market")
    void numbersOfAMarketFeatureChangeOnlyWithItsVersion(MarketFeature feature) throws NoSuchAlgorithmException {
        assertKnown(feature.id(), PANEL.run(feature));
    }

    @Test
    void everyFingerprintBelongsToAFeature() {
        assertThat(KNOWN).hasSize(Catalogue.series().size() + Catalogue.market().size());
    }

    private static void assertKnown(FeatureId id, double[][] numbers) throws NoSuchAlgorithmException {
        String line = id + "," + Fingerprint.of(numbers);
        assertThat(KNOWN)
                .as(
                        "fingerprints.csv lacks %s: a new feature needs this line, changed numbers need a new version",
                        line)
                .contains(line);
    }

    private static BarColumns stretch(int from, int to) {
        return Bars.of(Bars.columns(AAPL.slice(from, to)));
    }
}
