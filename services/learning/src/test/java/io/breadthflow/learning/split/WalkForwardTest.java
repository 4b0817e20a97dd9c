package io.breadthflow.learning.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.label.Labels.Columns;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkForwardTest {

    private static final long STEP = 1000;

    @Test
    void cutsTheLastStepsIntoWindowsAndTrainsOnAllBefore() {
        Labels labels = panel(2, 30, time -> time + STEP + 1);

        List<Fold> folds = new WalkForward(2, 10, 0).split(labels);

        assertThat(folds).hasSize(2);
        assertThat(steps(labels, folds.get(0).test())).containsExactlyElementsOf(range(20, 25));
        assertThat(steps(labels, folds.get(1).test())).containsExactlyElementsOf(range(25, 30));
        assertThat(folds.get(0).window()).isEqualTo(new Fold.TestWindow(20 * STEP, 24 * STEP));
        // the label of step 19 ends in step 20, the first of the window
        assertThat(steps(labels, folds.get(0).train())).containsExactlyElementsOf(range(0, 19));
        assertThat(folds.get(0).withheld()).isEqualTo(new Fold.Withheld(2, 0));
        assertThat(steps(labels, folds.get(1).train())).containsExactlyElementsOf(range(0, 24));
        assertThat(folds.get(1).index()).isOne();
        assertThat(folds.get(1).trainRows()).isEqualTo(48);
        assertThat(folds.get(1).testRows()).isEqualTo(10);
    }

    @Test
    void theEmbargoAddsToAShortPurgeAndNotToALongOne() {
        WalkForward split = new WalkForward(1, 10, 5);
        Fold shortLabel = split.split(panel(1, 40, time -> time + STEP + 1)).get(0);
        Fold longLabel = split.split(panel(1, 40, time -> time + 8 * STEP + 1)).get(0);

        assertThat(shortLabel.withheld()).isEqualTo(new Fold.Withheld(1, 4));
        assertThat(shortLabel.trainRows()).isEqualTo(25);
        assertThat(longLabel.withheld()).isEqualTo(new Fold.Withheld(8, 0));
        assertThat(longLabel.trainRows()).isEqualTo(22);
    }

    @Test
    void anInformationEndExactlyAtTheFirstTestTimeIsPurged() {
        Fold fold = new WalkForward(1, 10, 0)
                .split(panel(1, 40, time -> time + STEP))
                .get(0);

        assertThat(fold.withheld().purged()).isOne();
    }

    @Test
    void windowsAreCountedFromTheEndOfTheDataAndNotOfTheLabels() {
        Labels labels = panel(1, 30, time -> time + 1);
        int[] ended = IntStream.range(0, 25).toArray();

        Fold fold = new WalkForward(1, 10, 0).split(labels.select(ended)).get(0);

        assertThat(fold.test()).isEqualTo(IntStream.range(20, 25).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noTrainingLabelReachesIntoItsTestWindowWhateverTheRows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 30; round++) {
            long longest = random.nextInt(1, 12) * STEP;
            Labels labels = thinned(
                    panel(random.nextInt(1, 5), random.nextInt(60, 90), time -> time + 1 + random.nextLong(longest)),
                    random);
            int embargo = random.nextInt(0, 8);
            WalkForward split = new WalkForward(random.nextInt(1, 5), random.nextInt(12, 30), embargo);
            Set<Integer> tested = new HashSet<>();
            for (Fold fold : split.split(labels)) {
                checkTrain(labels, fold, embargo);
                for (int row : fold.test()) {
                    assertThat(tested.add(row)).isTrue();
                }
            }
            int firstStep = labels.lastStep() + 1 - split.testSteps();
            assertThat(tested).hasSize((int) IntStream.range(0, labels.size())
                    .filter(row -> labels.step(row) >= firstStep)
                    .count());
        }
    }

    private static void checkTrain(Labels labels, Fold fold, int embargo) {
        long firstTest =
                Arrays.stream(fold.test()).mapToLong(labels::eventTime).min().orElseThrow();
        assertThat(fold.window().firstEventTime()).isEqualTo(firstTest);
        assertThat(Arrays.stream(fold.train())
                        .mapToLong(labels::informationEnd)
                        .max()
                        .orElseThrow())
                .isLessThan(firstTest);
        Set<Integer> train = new HashSet<>();
        Arrays.stream(fold.train()).forEach(train::add);
        int firstStep = Arrays.stream(fold.test()).map(labels::step).min().orElseThrow();
        int before = 0;
        for (int row = 0; row < labels.size(); row++) {
            boolean earlier = labels.eventTime(row) < firstTest;
            before += earlier ? 1 : 0;
            if (earlier && !train.contains(row)) {
                boolean reaches = labels.informationEnd(row) >= firstTest;
                assertThat(reaches || labels.step(row) >= firstStep - embargo - 1)
                        .isTrue();
            }
        }
        assertThat(fold.trainRows() + fold.withheld().purged() + fold.withheld().embargoed())
                .isEqualTo(before);
    }

    @Test
    void refusesAFoldWithoutTrainingOrTestRows() {
        Labels labels = panel(1, 20, time -> time + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalkForward(1, 20, 0).split(labels))
                .withMessageContaining("no rows to train on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalkForward(3, 9, 0).split(labels.select(new int[] {0, 1, 2, 12, 13})))
                .withMessageContaining("no labelled rows to test on");
    }

    @Test
    void readsItsTextBack() {
        WalkForward split = new WalkForward(3, 504, 5);
        assertThat(split.text()).isEqualTo("walk_forward:v1;folds=3;test_sessions=504;embargo=5");
        assertThat(WalkForward.parse(split.text())).isEqualTo(split);
        assertThatIllegalArgumentException().isThrownBy(() -> WalkForward.parse("walk_forward:v2;folds=3"));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkForward(0, 10, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkForward(3, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkForward(3, 10, -1));
    }

    /** Rows of every instrument in every step; step {@code s} is at time {@code s * STEP}. */
    private static Labels panel(int instruments, int steps, LongUnaryOperator informationEnd) {
        int size = instruments * steps;
        Columns columns = new Columns(
                IntStream.range(0, size).map(row -> row / steps).toArray(),
                IntStream.range(0, size).map(row -> row % steps).toArray(),
                IntStream.range(0, size).mapToLong(row -> row % steps * STEP).toArray(),
                IntStream.range(0, size)
                        .mapToLong(row -> informationEnd.applyAsLong(row % steps * STEP))
                        .toArray(),
                new byte[size],
                new double[size]);
        return new Labels(LabelCatalogue.all().get(0), steps - 1, columns);
    }

    private static Labels thinned(Labels labels, SplittableRandom random) {
        return labels.select(IntStream.range(0, labels.size())
                .filter(row -> labels.step(row) < 30 || random.nextDouble() < 0.97)
                .toArray());
    }

    private static Set<Integer> steps(Labels labels, int[] rows) {
        Set<Integer> steps = new HashSet<>();
        Arrays.stream(rows).forEach(row -> steps.add(labels.step(row)));
        return steps;
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
