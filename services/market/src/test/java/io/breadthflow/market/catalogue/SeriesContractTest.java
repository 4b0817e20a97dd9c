package io.breadthflow.market.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.breadthflow.market.bar.BarColumns;
import io.breadthflow.market.catalogue.SeriesOracles.Columns;
import io.breadthflow.market.feature.Memory;
import io.breadthflow.market.feature.SeriesFeature;
import io.breadthflow.market.feature.SeriesFold;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.combinator.Lagged;
import io.breadthflow.market.testing.Bars;
import io.breadthflow.market.testing.Computed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every series feature of the catalogue promises; a new entry is tested by being listed. */
class SeriesContractTest {

    private static final int ROWS = 300;
    private static final int[] CUTS = {0, 1, 2, 13, 14, 33, 34, 59, 119, 120, 121, 200, ROWS - 1};

    static Stream<Named<SeriesFeature>> features() {
        return Catalogue.series().stream().map(feature -> Named.of(feature.id().toString(), feature));
    }

    static Stream<Named<SeriesFeature>> windows() {
        return features().filter(feature -> feature.getPayload().memory() == Memory.WINDOW);
    }

    /** Those of which the skipped bar leaves no trace; a lag passes its NaN on later. */
    static Stream<Named<SeriesFeature>> recursions() {
        return features()
                .filter(feature -> feature.getPayload().memory() == Memory.RECURSIVE)
                .filter(feature -> !(feature.getPayload() instanceof Lagged));
    }

    static Stream<Named<BarColumns>> samples() {
        return Stream.of(
                Named.of("random walk", Bars.randomWalk(1, ROWS)),
                Named.of("constant", Bars.constant(ROWS)),
                Named.of("halting", Bars.halting(2, ROWS)),
                Named.of("jumping", Bars.jumping(3, ROWS)),
                Named.of("high price", scaled(Bars.randomWalk(4, ROWS), 1e6)));
    }

    static Stream<Arguments> featuresAndSamples() {
        List<Named<BarColumns>> samples = Stream.concat(samples(), Stream.of(Named.of("absurd", Bars.absurd(5, ROWS))))
                .toList();
        return features().flatMap(feature -> samples.stream().map(sample -> Arguments.of(feature, sample)));
    }

    static Stream<Arguments> featuresAndOrderlySamples() {
        return features().flatMap(feature -> samples().map(sample -> Arguments.of(feature, sample)));
    }

    @ParameterizedTest
    @MethodSource("featuresAndSamples")
    void theFutureChangesNothing(SeriesFeature feature, BarColumns bars) {
        double[][] all = Computed.batch(feature, bars);
        for (int cut : CUTS) {
            assertSameBits(Computed.batch(feature, bars.head(cut)), Arrays.copyOf(all, cut));
        }
    }

    @ParameterizedTest
    @MethodSource("featuresAndSamples")
    void barByBarGivesTheSameBitsAsAllAtOnce(SeriesFeature feature, BarColumns bars) {
        assertSameBits(Computed.oneByOne(feature, bars), Computed.batch(feature, bars));
    }

    @ParameterizedTest
    @MethodSource("featuresAndSamples")
    void aFoldRestoredAtEveryRowGivesTheSameBits(SeriesFeature feature, BarColumns bars) {
        assertSameBits(Computed.restoredAtEveryRow(feature, bars), Computed.batch(feature, bars));
    }

    @ParameterizedTest
    @MethodSource("featuresAndSamples")
    void aFoldRestoredOnceGivesTheSameBitsToTheEnd(SeriesFeature feature, BarColumns bars) {
        double[][] all = Computed.batch(feature, bars);
        for (int cut : CUTS) {
            SeriesFold before = feature.start();
            Computed.resume(before, feature, bars.head(cut));
            SeriesFold after = Computed.restored(feature, Computed.saved(before));
            assertSameBits(Computed.resume(after, feature, bars.slice(cut, ROWS)), Arrays.copyOfRange(all, cut, ROWS));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void restoringReplacesWhateverAFoldHasSeen(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(6, ROWS);
        SeriesFold used = feature.start();
        Computed.resume(used, feature, Bars.jumping(7, ROWS));
        byte[] fresh = Computed.saved(feature.start());

        used.restore(new StateReader(fresh));

        assertSameBits(Computed.resume(used, feature, bars), Computed.batch(feature, bars));
    }

    @ParameterizedTest
    @MethodSource("features")
    void stateDoesNotGrow(SeriesFeature feature) {
        SeriesFold fold = feature.start();
        int size = Computed.saved(fold).length;
        Computed.resume(fold, feature, Bars.randomWalk(8, ROWS));
        assertThat(Computed.saved(fold)).hasSize(size);
    }

    @ParameterizedTest
    @MethodSource("featuresAndOrderlySamples")
    void agreesWithItsDefinitionComputedPlainly(SeriesFeature feature, BarColumns bars) {
        assertThat(SeriesOracles.find(feature.id().name()))
                .as("%s needs an oracle in SeriesOracles", feature.id())
                .isPresent();
        double[][] expected =
                SeriesOracles.find(feature.id().name()).orElseThrow().of(Columns.of(bars));
        double[][] actual = Computed.batch(feature, bars);
        assertThat(expected).hasNumberOfRows(feature.outputs().size());
        for (int output = 0; output < expected.length; output++) {
            for (int row = 0; row < ROWS; row++) {
                String where = feature.outputs().get(output) + " at row " + row;
                assertClose(actual[row][output], expected[output][row], bars.close(0), where);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void valuesBeginExactlyAfterTheWarmUp(SeriesFeature feature) {
        double[][] outputs = Computed.batch(feature, Bars.randomWalk(9, ROWS));
        for (double[] row : Arrays.copyOf(outputs, feature.warmUp())) {
            assertThat(row).containsOnly(Double.NaN);
        }
        for (double[] row : Arrays.copyOfRange(outputs, feature.warmUp(), ROWS)) {
            assertThat(row).doesNotContain(Double.NaN);
        }
    }

    @ParameterizedTest
    @MethodSource("featuresAndSamples")
    void isNeverInfinite(SeriesFeature feature, BarColumns bars) {
        for (double[] row : Computed.batch(feature, bars)) {
            assertThat(Arrays.stream(row).anyMatch(Double::isInfinite))
                    .as("%s", feature.id())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aNaNIsForgottenAfterTheWarmUp(SeriesFeature feature) {
        for (int at : new int[] {0, 5, 130, 170}) {
            double[][] poisoned = Computed.batch(feature, Bars.withNaN(Bars.randomWalk(10, ROWS), at));
            int again = at + feature.warmUp() + 1;
            for (int row = Math.max(again, feature.warmUp() + 1); row < ROWS; row++) {
                assertThat(poisoned[row]).as("%s at row %d", feature.id(), row).doesNotContain(Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aNaNLeavesWithItsWindow(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(11, ROWS);
        double[][] clean = Computed.batch(feature, bars);
        int at = 130;
        double[][] poisoned = Computed.batch(feature, Bars.withNaN(bars, at));
        assertSameBits(Arrays.copyOf(poisoned, at), Arrays.copyOf(clean, at));
        int again = at + feature.warmUp() + 1;
        assertSameBits(Arrays.copyOfRange(poisoned, again, ROWS), Arrays.copyOfRange(clean, again, ROWS));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aWindowSeesNothingBeyondItsWarmUp(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(12, ROWS);
        double[][] all = Computed.batch(feature, bars);
        for (int row = feature.warmUp(); row < ROWS; row += 17) {
            double[][] recent = Computed.batch(feature, bars.slice(row - feature.warmUp(), row + 1));
            assertSameBits(new double[][] {recent[recent.length - 1]}, new double[][] {all[row]});
        }
    }

    @ParameterizedTest
    @MethodSource("recursions")
    void aRecursionSkipsANaNAsIfItsBarWereNotThere(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(13, ROWS);
        for (int at : new int[] {0, 7, 40, 200}) {
            double[][] poisoned = Computed.batch(feature, Bars.withNaN(bars, at));
            int skipped = at;
            int[] others =
                    IntStream.range(0, ROWS).filter(row -> row != skipped).toArray();
            assertThat(poisoned[at]).containsOnly(Double.NaN);
            double[][] rest =
                    Arrays.stream(others).mapToObj(row -> poisoned[row]).toArray(double[][]::new);
            assertSameBits(rest, Computed.batch(feature, Bars.select(bars, others)));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void writesItsOutputsAndNothingBesides(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(14, ROWS);
        SeriesFold fold = feature.start();
        double[][] expected = Computed.batch(feature, bars);
        double[] row = new double[feature.outputs().size() + 4];
        for (int i = 0; i < ROWS; i++) {
            Arrays.fill(row, -7);
            fold.update(bars, i, row, 2);
            assertThat(new double[] {row[0], row[1], row[row.length - 2], row[row.length - 1]})
                    .containsOnly(-7);
            assertSameBits(new double[][] {Arrays.copyOfRange(row, 2, row.length - 2)}, new double[][] {expected[i]});
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void foldsOfOneFeatureShareNothing(SeriesFeature feature) {
        BarColumns bars = Bars.randomWalk(15, ROWS);
        BarColumns others = Bars.jumping(16, ROWS);
        SeriesFold fold = feature.start();
        SeriesFold other = feature.start();
        double[][] outputs = new double[ROWS][feature.outputs().size()];
        for (int row = 0; row < ROWS; row++) {
            fold.update(bars, row, outputs[row], 0);
            other.update(others, row, new double[feature.outputs().size()], 0);
        }
        assertSameBits(outputs, Computed.batch(feature, bars));
    }

    private static BarColumns scaled(BarColumns bars, double shift) {
        double[][] columns = Bars.columns(bars);
        for (int column = 0; column < 4; column++) {
            columns[column] =
                    Arrays.stream(columns[column]).map(price -> price + shift).toArray();
        }
        return Bars.of(columns);
    }

    /** Equal to nine digits; what is a difference of prices may carry the rounding of the prices. */
    private static void assertClose(double actual, double expected, double highestPrice, String where) {
        double tolerance = 1e-9 * Math.abs(expected) + 1e-15 * Math.max(1_000, highestPrice);
        boolean close = Double.isNaN(expected) ? Double.isNaN(actual) : Math.abs(actual - expected) <= tolerance;
        if (!close) {
            fail("%s is %s, its definition gives %s", where, actual, expected);
        }
    }

    private static void assertSameBits(double[][] actual, double[][] expected) {
        assertThat(actual.length).isEqualTo(expected.length);
        for (int row = 0; row < expected.length; row++) {
            if (!Arrays.equals(actual[row], expected[row])) {
                assertThat(actual[row]).as("row %d", row).containsExactly(expected[row]);
            }
        }
    }
}
