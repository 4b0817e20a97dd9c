package io.breadthflow.market.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.feature.MarketFeature;
import io.breadthflow.market.feature.Scope;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every market feature of the catalogue promises; a new entry is tested by being listed. */
class MarketContractTest {

    private static final int DAYS = 160;

    private static final Panel ORDERLY = new Panel(List.of(
            Bars.randomWalk(1, DAYS),
            without(Bars.randomWalk(2, DAYS), 0.1, 2),
            Bars.select(Bars.randomWalk(3, DAYS), IntStream.range(37, DAYS).toArray()),
            Bars.select(Bars.randomWalk(4, DAYS), IntStream.range(0, 111).toArray()),
            Bars.randomWalk(1, DAYS),
            Bars.constant(DAYS),
            Bars.halting(5, DAYS),
            Bars.jumping(6, DAYS)));

    private static final Panel ABSURD = new Panel(
            IntStream.range(0, 6).mapToObj(seed -> Bars.absurd(seed, DAYS)).toList());

    private static final Panel STANDSTILL = new Panel(List.of(Bars.constant(DAYS), Bars.constant(DAYS)));

    static Stream<Named<MarketFeature>> features() {
        return Catalogue.market().stream().map(feature -> Named.of(feature.id().toString(), feature));
    }

    static Stream<Named<MarketFeature>> marketWide() {
        return features().filter(feature -> feature.getPayload().scope() == Scope.MARKET);
    }

    @ParameterizedTest
    @MethodSource("features")
    void theFutureChangesNothing(MarketFeature feature) {
        for (Panel panel : List.of(ORDERLY, ABSURD)) {
            double[][] all = panel.run(feature);
            for (int cut : new int[] {1, 2, 37, 38, 111, 121, DAYS - 1}) {
                assertSameBits(panel.head(cut).run(feature), Arrays.copyOf(all, cut));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFoldRestoredAtEveryEventTimeGivesTheSameBits(MarketFeature feature) {
        int[] everywhere = IntStream.range(0, DAYS).toArray();
        for (Panel panel : List.of(ORDERLY, ABSURD)) {
            assertSameBits(panel.runRestoredAt(feature, everywhere), panel.run(feature));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFoldRestoredOnceGivesTheSameBitsToTheEnd(MarketFeature feature) {
        double[][] all = ORDERLY.run(feature);
        for (int cut : new int[] {1, 36, 37, 50, 111, 150}) {
            assertSameBits(ORDERLY.runRestoredAt(feature, cut), all);
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void agreesWithItsDefinitionComputedPlainly(MarketFeature feature) {
        assertThat(MarketOracles.find(feature.id().name()))
                .as("%s needs an oracle in MarketOracles", feature.id())
                .isPresent();
        assertThat(feature.outputs()).hasSize(1);
        for (Panel panel : List.of(ORDERLY, STANDSTILL)) {
            double[][] expected =
                    MarketOracles.find(feature.id().name()).orElseThrow().of(panel);
            double[][] actual = panel.run(feature);
            for (int at = 0; at < panel.size(); at++) {
                assertClose(actual[at], expected[at], feature.id() + " at " + at);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void valuesBeginExactlyAfterTheWarmUp(MarketFeature feature) {
        double[][] outputs = new Panel(List.of(Bars.randomWalk(7, DAYS), Bars.randomWalk(8, DAYS))).run(feature);
        for (int at = 0; at < DAYS; at++) {
            assertThat(Arrays.stream(outputs[at]).allMatch(Double::isNaN))
                    .as("%s at %d is NaN", feature.id(), at)
                    .isEqualTo(at < feature.warmUp());
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isNeverInfinite(MarketFeature feature) {
        for (double[] now : ABSURD.run(feature)) {
            assertThat(Arrays.stream(now).anyMatch(Double::isInfinite)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aNaNOfOneInstrumentHidesNoOther(MarketFeature feature) {
        BarColumns poisoned = Bars.withNaN(Bars.randomWalk(9, DAYS), 130);
        double[][] outputs =
                new Panel(List.of(poisoned, Bars.randomWalk(10, DAYS), Bars.randomWalk(11, DAYS))).run(feature);
        for (int at = feature.warmUp(); at < DAYS; at++) {
            assertThat(outputs[at][1]).isNotNaN();
            assertThat(outputs[at][2]).isNotNaN();
        }
        if (feature.scope() == Scope.INSTRUMENT) {
            assertThat(outputs[130][0]).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("marketWide")
    void aMarketWideValueIsOneForAll(MarketFeature feature) {
        double[][] outputs = ORDERLY.run(feature);
        for (int at = 0; at < DAYS; at++) {
            int now = at;
            double[] present = IntStream.range(0, ORDERLY.instruments())
                    .filter(instrument -> ORDERLY.row(now, instrument) >= 0)
                    .mapToDouble(instrument -> outputs[now][instrument])
                    .toArray();
            assertThat(present).containsOnly(present[0]);
        }
    }

    private static BarColumns without(BarColumns bars, double share, long seed) {
        Random random = new Random(seed);
        return Bars.select(
                bars,
                IntStream.range(0, bars.size())
                        .filter(row -> random.nextDouble() >= share)
                        .toArray());
    }

    private static void assertClose(double[] actual, double[] expected, String where) {
        for (int i = 0; i < expected.length; i++) {
            boolean close = Double.isNaN(expected[i])
                    ? Double.isNaN(actual[i])
                    : Math.abs(actual[i] - expected[i]) <= 1e-9 * Math.max(1e-3, Math.abs(expected[i]));
            if (!close) {
                fail("%s, instrument %d is %s, its definition gives %s", where, i, actual[i], expected[i]);
            }
        }
    }

    private static void assertSameBits(double[][] actual, double[][] expected) {
        assertThat(actual.length).isEqualTo(expected.length);
        for (int at = 0; at < expected.length; at++) {
            if (!Arrays.equals(actual[at], expected[at])) {
                assertThat(actual[at]).as("event time %d", at).containsExactly(expected[at]);
            }
        }
    }
}
