package io.breadthflow.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every kind of model keeps to. */
abstract class TrainerContract {

    private static final List<String> NAMES = List.of("signal", "noise", "holes");
    static final Seed SEED = new Seed(42);

    /** A small spec of the kind under test; one that draws at random, where the kind does. */
    protected abstract ModelSpec spec();

    @Test
    void sameDataSpecAndSeedGiveTheSameBytes() {
        try (TrainedModel first = train(SEED);
                TrainedModel second = train(SEED)) {
            assertThat(first.bytes()).isEqualTo(second.bytes());
            assertThat(first.sha256()).isEqualTo(second.sha256()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void theBytesDoNotDependOnTheThreadThatTrains() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (TrainedModel here = train(SEED);
                TrainedModel there = executor.submit(() -> train(SEED)).get()) {
            assertThat(there.bytes()).isEqualTo(here.bytes());
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void theSpecReadFromItsTextTrainsTheSameBytes() {
        ModelSpec read = ModelSpec.parse(spec().text());
        try (TrainedModel model = train(SEED);
                TrainedModel again = read.trainer().train(data(), SEED, RoundListener.NONE)) {
            assertThat(read).isEqualTo(spec());
            assertThat(again.bytes()).isEqualTo(model.bytes());
        }
    }

    @Test
    void aSelectionTrainsTheSameBytesAsItsRowsAlone() {
        int[] rows = IntStream.range(0, 2000).filter(row -> row % 3 != 0).toArray();
        TrainingData alone = new TrainingData(
                copy(features().select(rows)), data().select(rows).labels());
        try (TrainedModel selected = spec().trainer().train(data().select(rows), SEED, RoundListener.NONE);
                TrainedModel direct = spec().trainer().train(alone, SEED, RoundListener.NONE)) {
            assertThat(selected.bytes()).isEqualTo(direct.bytes());
        }
    }

    @Test
    void findsASignalAndKeepsProbabilitiesInRange() {
        TrainingData data = data();
        try (TrainedModel model = train(SEED)) {
            float[] probabilities = model.predict(data.features());
            long right = IntStream.range(0, data.rows())
                    .filter(row -> (probabilities[row] >= 0.5f) == (data.label(row) == 1f))
                    .count();
            assertThat(right).isGreaterThan(data.rows() * 8L / 10);
            for (float probability : probabilities) {
                assertThat(probability).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void aRowAloneIsPredictedAsWithinMany() {
        try (TrainedModel model = train(SEED)) {
            FeatureMatrix features = features();
            float[] many = model.predict(features);
            for (int row = 0; row < features.rows(); row += 10) {
                assertThat(model.predict(vector(features, row))).isEqualTo(many[row]);
            }
        }
    }

    @Test
    void aModelReadBackPredictsTheSame() {
        try (TrainedModel model = train(SEED);
                TrainedModel loaded = ModelType.load(model.bytes(), model.sha256())) {
            assertThat(loaded.predict(features())).isEqualTo(model.predict(features()));
            assertThat(loaded.featureNames()).isEqualTo(NAMES);
            assertThat(loaded.bytes()).isEqualTo(model.bytes());
            assertThat(loaded.sha256()).isEqualTo(model.sha256());
        }
    }

    @Test
    void manyThreadsPredictAtOnce() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try (TrainedModel model = train(SEED)) {
            FeatureMatrix features = features().select(IntStream.range(600, 800).toArray());
            float[] expected = model.predict(features);
            List<Future<float[]>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                answers.add(executor.submit(() -> oneByOne(model, features)));
            }
            for (Future<float[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void onlyItsOwnTypeKnowsItsBytes() {
        try (TrainedModel model = train(SEED)) {
            assertThat(ModelType.values())
                    .filteredOn(type -> type.wrote(model.bytes()))
                    .containsExactly(spec().type());
        }
    }

    @Test
    void refusesDamagedBytesWithoutReadingThem() {
        try (TrainedModel model = train(SEED)) {
            byte[] bytes = model.bytes();
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 200; i++) {
                byte[] flipped = bytes.clone();
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                for (byte[] damaged : List.of(flipped, cut)) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> ModelType.load(damaged, model.sha256()))
                            .withMessageContaining("damaged");
                }
            }
        }
    }

    @Test
    void refusesRowsOfAnotherShape() {
        try (TrainedModel model = train(SEED)) {
            assertThatIllegalArgumentException().isThrownBy(() -> model.predict(new float[2]));
            assertThatIllegalArgumentException().isThrownBy(() -> model.predict(new float[4]));
            FeatureMatrix otherOrder = new FeatureMatrix(List.of("noise", "signal", "holes"), new float[3][5]);
            assertThatIllegalArgumentException().isThrownBy(() -> model.predict(otherOrder));
        }
    }

    @Test
    void refusesInfiniteFeatures() {
        FeatureMatrix infinite = new FeatureMatrix(List.of("x"), new float[][] {{1, Float.POSITIVE_INFINITY, 3, 4}});
        TrainingData data = new TrainingData(infinite, new float[] {0, 1, 0, 1});
        assertThatIllegalArgumentException().isThrownBy(() -> spec().trainer().train(data, SEED, RoundListener.NONE));
    }

    @Test
    void reportsEveryRound() {
        List<Integer> rounds = new ArrayList<>();
        try (TrainedModel model = spec().trainer().train(data(), SEED, (done, total) -> rounds.add(total - done))) {
            assertThat(model.featureNames()).isEqualTo(NAMES);
            assertThat(rounds.get(rounds.size() - 1)).isZero();
            assertThat(rounds)
                    .isSortedAccordingTo((a, b) -> Integer.compare(b, a))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void stopsWhenTheListenerThrows() {
        List<Integer> rounds = new ArrayList<>();
        RoundListener cancel = (done, total) -> {
            rounds.add(done);
            throw new CancellationException("asked to stop");
        };
        assertThatThrownBy(() -> spec().trainer().train(data(), SEED, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(rounds).containsExactly(1);
    }

    @Test
    void aClosedModelSaysSo() {
        TrainedModel model = train(SEED);
        model.close();
        model.close();
        assertThatIllegalStateException().isThrownBy(() -> model.predict(new float[3]));
    }

    final TrainedModel train(Seed seed) {
        return spec().trainer().train(data(), seed, RoundListener.NONE);
    }

    private static float[] oneByOne(TrainedModel model, FeatureMatrix features) {
        float[] answers = new float[features.rows()];
        for (int row = 0; row < answers.length; row++) {
            answers[row] = model.predict(vector(features, row));
        }
        return answers;
    }

    static TrainingData data() {
        FeatureMatrix features = features();
        SplittableRandom random = new SplittableRandom(2);
        float[] labels = new float[features.rows()];
        for (int row = 0; row < labels.length; row++) {
            boolean up = features.value(row, 0) > 0.4f;
            labels[row] = up == random.nextDouble() < 0.9 ? 1f : 0f;
        }
        return new TrainingData(features, labels);
    }

    static FeatureMatrix features() {
        SplittableRandom random = new SplittableRandom(1);
        float[][] columns = new float[NAMES.size()][2000];
        for (float[] column : columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] = (float) random.nextDouble();
            }
        }
        Arrays.fill(columns[2], 0, 700, Float.NaN);
        return new FeatureMatrix(NAMES, columns);
    }

    private static FeatureMatrix copy(FeatureMatrix matrix) {
        float[][] columns = new float[matrix.features()][matrix.rows()];
        for (int feature = 0; feature < matrix.features(); feature++) {
            for (int row = 0; row < matrix.rows(); row++) {
                columns[feature][row] = matrix.value(row, feature);
            }
        }
        return new FeatureMatrix(matrix.names(), columns);
    }

    private static float[] vector(FeatureMatrix matrix, int row) {
        float[] vector = new float[matrix.features()];
        for (int feature = 0; feature < vector.length; feature++) {
            vector[feature] = matrix.value(row, feature);
        }
        return vector;
    }
}
