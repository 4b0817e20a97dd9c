package io.breadthflow.learning.label;

import static io.breadthflow.learning.label.SampleBars.DAY;
import static io.breadthflow.learning.label.SampleBars.DELAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabellerTest {

    private static final LabelSpec DIRECTION = new NextDayDirection();
    private static final LabelSpec VOLATILITY = new VolatilityAboveMedian();

    @Test
    void directionIsOneForARiseZeroForAFallAndNothingForATie() {
        Labelling labelling = Labeller.label(DIRECTION, List.of(SampleBars.of(10, 11, 11, 9)));

        Labels labels = labelling.labels();
        assertThat(labels.size()).isEqualTo(2);
        assertThat(labels.value(0)).isOne();
        assertThat(labels.eventTime(0)).isZero();
        assertThat(labels.informationEnd(0)).isEqualTo(DAY + DELAY);
        assertThat(labels.realised(0)).isCloseTo(0.0953101798043249, within(1e-15));
        assertThat(labels.value(1)).isZero();
        assertThat(labels.step(1)).isEqualTo(2);
        assertThat(labels.realised(1)).isCloseTo(-0.2006706954621511, within(1e-15));
        assertThat(labels.values()).containsExactly(1f, 0f);
        assertThat(labels.lastStep()).isEqualTo(3);
        assertThat(labelling.dropped()).containsEntry(DropReason.TIE, 1L).containsEntry(DropReason.NOT_ENDED, 1L);
        assertThat(labelling.droppedRows()).isEqualTo(2);
    }

    @Test
    void theNextDayIsTheNextStepAndNotTheNextBar() {
        StepBars gap = SampleBars.of(new int[] {0, 2, 3}, new double[] {10, 11, 12}, new boolean[3]);

        Labelling labelling = Labeller.label(DIRECTION, List.of(gap));

        assertThat(labelling.labels().size()).isOne();
        assertThat(labelling.labels().step(0)).isEqualTo(2);
        assertThat(labelling.dropped())
                .containsEntry(DropReason.MISSING_BAR, 1L)
                .containsEntry(DropReason.NOT_ENDED, 1L);
    }

    @Test
    void anInstrumentThatStopsEarlyMissesBarsWhileOneThatRunsToTheEndIsNotOverYet() {
        Labelling labelling = Labeller.label(DIRECTION, List.of(SampleBars.of(10, 11), SampleBars.of(10, 11, 12)));

        assertThat(labelling.dropped())
                .containsEntry(DropReason.MISSING_BAR, 1L)
                .containsEntry(DropReason.NOT_ENDED, 1L);
    }

    @Test
    void aJumpInsideTheSpanDropsTheLabelAndOneAtItsStartDoesNot() {
        StepBars jump = SampleBars.of(
                new int[] {0, 1, 2, 3}, new double[] {10, 11, 30, 31}, new boolean[] {false, false, true, false});

        Labelling labelling = Labeller.label(DIRECTION, List.of(jump));

        assertThat(steps(labelling.labels())).containsExactly(0, 2);
        assertThat(labelling.dropped()).containsEntry(DropReason.UNEXPLAINED_JUMP, 1L);
    }

    @Test
    void aPriceThatIsNotDefinedGivesNoLabel() {
        Labelling labelling = Labeller.label(DIRECTION, List.of(SampleBars.of(10, Double.NaN, 12, 13)));

        assertThat(steps(labelling.labels())).containsExactly(2);
        assertThat(labelling.dropped()).containsEntry(DropReason.UNDEFINED, 2L);
    }

    @Test
    void noBarsGiveNoLabels() {
        Labelling labelling = Labeller.label(VOLATILITY, List.of(SampleBars.of()));

        assertThat(labelling.labels().size()).isZero();
        assertThat(labelling.droppedRows()).isZero();
    }

    @Test
    void volatilityIsComparedWithTheMiddleInstrumentWhichIsATie() {
        Labelling labelling = Labeller.label(VOLATILITY, List.of(zigzag(0.01), zigzag(0.03), zigzag(0.02)));

        Labels labels = labelling.labels();
        assertThat(labels.size()).isEqualTo(2);
        assertThat(labels.value(0)).isZero();
        // ten returns of +0.01 and ten of -0.01: mean 0, sum of squares 20 * 0.0001, divisor 19
        assertThat(labels.realised(0)).isCloseTo(0.01025978352085154, within(1e-12));
        assertThat(labels.value(1)).isOne();
        assertThat(labels.instrument(1)).isOne();
        assertThat(labels.informationEnd(1)).isEqualTo(20 * DAY + DELAY);
        assertThat(labelling.dropped()).containsEntry(DropReason.TIE, 1L).containsEntry(DropReason.NOT_ENDED, 60L);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        Labelling labelling =
                Labeller.label(VOLATILITY, List.of(zigzag(0.01), zigzag(0.04), zigzag(0.02), zigzag(0.03)));

        assertThat(labelling.labels().values()).containsExactly(0f, 1f, 0f, 1f);
        assertThat(labelling.dropped()).containsEntry(DropReason.TIE, 0L);
    }

    @Test
    void aCrossSectionIsKnownWhenItsLastInstrumentIs() {
        StepBars prompt = zigzag(0.01);
        StepBars late = withDelay(zigzag(0.02), 5 * DELAY);

        Labels labels = Labeller.label(VOLATILITY, List.of(prompt, late)).labels();

        assertThat(labels.informationEnd(0)).isEqualTo(20 * DAY + 5 * DELAY);
        assertThat(labels.informationEnd(1)).isEqualTo(20 * DAY + 5 * DELAY);
    }

    @ParameterizedTest
    @MethodSource("io.breadthflow.learning.label.LabelCatalogue#all")
    void nothingAfterTheInformationEndIsUsedAndNothingBeforeItIsEnough(LabelSpec spec) {
        List<StepBars> bars = SampleBars.dirty(5, 60, 11);
        Labels labels = Labeller.label(spec, bars).labels();
        assertThat(labels.size()).isGreaterThan(50);
        for (int row = 0; row < labels.size(); row++) {
            long end = labels.informationEnd(row);
            Labels then = Labeller.label(spec, SampleBars.availableBefore(bars, end + 1))
                    .labels();
            int same = then.find(labels.instrument(row), labels.eventTime(row));
            assertThat(same).isNotNegative();
            assertThat(then.value(same)).isEqualTo(labels.value(row));
            assertThat(then.realised(same)).isEqualTo(labels.realised(row));
            assertThat(then.informationEnd(same)).isEqualTo(end);

            Labels before =
                    Labeller.label(spec, SampleBars.availableBefore(bars, end)).labels();
            assertThat(before.find(labels.instrument(row), labels.eventTime(row)))
                    .isNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithANaiveOracleAndAccountsForEveryBar(long seed) {
        List<StepBars> bars = SampleBars.dirty(9, 120, seed);
        for (LabelSpec spec : LabelCatalogue.all()) {
            Labelling labelling = Labeller.label(spec, bars);
            assertThat(rows(labelling.labels())).isEqualTo(naive(spec, bars));
            assertThat(labelling.labels().size() + labelling.droppedRows())
                    .isEqualTo(bars.stream().mapToLong(StepBars::size).sum());
        }
    }

    @Test
    void theCatalogueFindsLabelsByName() {
        assertThat(LabelCatalogue.find("next_day_direction").orElseThrow().text())
                .isEqualTo("next_day_direction:v1");
        assertThat(LabelCatalogue.find("volatility_20d_above_median")
                        .orElseThrow()
                        .horizon())
                .isEqualTo(20);
        assertThat(LabelCatalogue.find("winning_lottery_numbers")).isEmpty();
        assertThat(LabelCatalogue.all()).extracting(LabelSpec::name).doesNotHaveDuplicates();
    }

    @Test
    void refusesStepsThatDoNotRiseOrDoNotFit() {
        double[] closes = {10, 11};
        assertThatIllegalArgumentException().isThrownBy(() -> SampleBars.of(new int[] {0, 1}, closes, new boolean[3]));
        StepBars bars = SampleBars.of(closes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepBars(bars.bars(), new int[] {1, 1}, new boolean[2]));
    }

    /** One label at step 0: closes move up and down by {@code size} in logarithms. */
    private static StepBars zigzag(double size) {
        return SampleBars.of(IntStream.range(0, 21)
                .mapToDouble(step -> 100 * StrictMath.exp(step % 2 * size))
                .toArray());
    }

    private static StepBars withDelay(StepBars bars, long delay) {
        int[] steps = IntStream.range(0, bars.size()).map(bars::step).toArray();
        long[] event = Arrays.stream(steps).mapToLong(step -> step * DAY).toArray();
        long[] available = Arrays.stream(event).map(time -> time + delay).toArray();
        double[] closes = IntStream.range(0, bars.size())
                .mapToDouble(row -> bars.bars().close(row))
                .toArray();
        return new StepBars(SampleBars.bars(event, available, closes), steps, new boolean[steps.length]);
    }

    private static int[] steps(Labels labels) {
        return IntStream.range(0, labels.size()).map(labels::step).toArray();
    }

    private static List<String> rows(Labels labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(row -> labels.instrument(row) + "@" + labels.step(row) + "=" + labels.value(row))
                .toList();
    }

    private static List<String> naive(LabelSpec spec, List<StepBars> all) {
        List<String> rows = new ArrayList<>();
        for (int instrument = 0; instrument < all.size(); instrument++) {
            for (int step = 0; step < 120; step++) {
                int at = step;
                double own = naiveValue(spec, all.get(instrument), step);
                double[] section = all.stream()
                        .mapToDouble(bars -> naiveValue(spec, bars, at))
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
                double threshold = spec.threshold() == Threshold.ZERO ? 0 : naiveMedian(section);
                if (!Double.isNaN(own) && own != threshold) {
                    rows.add(instrument + "@" + step + "=" + (own > threshold ? 1 : 0));
                }
            }
        }
        return rows;
    }

    private static double naiveMedian(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double naiveValue(LabelSpec spec, StepBars bars, int step) {
        double[] closes = new double[spec.horizon() + 1];
        for (int i = 0; i < closes.length; i++) {
            int wanted = step + i;
            int row = IntStream.range(0, bars.size())
                    .filter(candidate -> bars.step(candidate) == wanted)
                    .findFirst()
                    .orElse(-1);
            if (row < 0 || (i > 0 && bars.jumps(row - 1, 1))) {
                return Double.NaN;
            }
            closes[i] = bars.bars().close(row);
        }
        double[] returns = IntStream.range(0, spec.horizon())
                .mapToDouble(i -> StrictMath.log(closes[i + 1] / closes[i]))
                .toArray();
        if (returns.length == 1) {
            return returns[0];
        }
        double mean = DoubleStream.of(returns).sum() / returns.length;
        return Math.sqrt(
                DoubleStream.of(returns).map(r -> (r - mean) * (r - mean)).sum() / (returns.length - 1));
    }
}
