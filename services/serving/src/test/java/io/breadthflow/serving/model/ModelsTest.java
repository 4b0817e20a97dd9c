package io.breadthflow.serving.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.metric.PlatformMetric;
import io.breadthflow.learning.model.TrainedModel;
import io.breadthflow.platform.metric.Metrics;
import io.breadthflow.platform.registry.ModelStore.Registration;
import io.breadthflow.serving.ManualClock;
import io.breadthflow.serving.ToyModels;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelsTest {

    private static final TrainedModel FIRST = ToyModels.train(0, ToyModels.SET.outputs());
    private static final TrainedModel SECOND = ToyModels.train(1, ToyModels.SET.outputs());
    private static final float[] VECTOR = {0.5f, -0.5f, 0.1f};

    private final ToyModels toys = new ToyModels();
    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = new Metrics(new SimpleMeterRegistry());
    private final Models models = new Models(
            toys.registry(),
            new ModelLoader(toys.objects()::get, toys.featureSets(), clock, 4),
            metrics,
            clock,
            Duration.ofSeconds(30));

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void aModelIsServedOnceItsAliasIsSet() {
        int version = toys.register(FIRST);
        models.refresh();
        assertUnavailable(ErrorCode.MODEL_UNAVAILABLE);

        toys.registry().alias(ToyModels.MODEL, "champion", version);
        models.refresh();

        try (ModelLease lease = lease()) {
            assertThat(lease.registered().version()).isEqualTo(version);
            assertThat(lease.featureSet()).isEqualTo(ToyModels.SET);
            assertThat(lease.isDegraded()).isFalse();
            assertThat(lease.model().predict(VECTOR)).isEqualTo(FIRST.predict(VECTOR));
        }
    }

    @Test
    void whoIsAnsweredByTheOldVersionKeepsItUntilTheEnd() {
        toys.promote(FIRST);
        models.refresh();
        TrainedModel old;

        try (ModelLease before = lease()) {
            old = before.model();
            toys.promote(SECOND);
            models.refresh();
            try (ModelLease after = lease()) {
                assertThat(after.registered().version()).isEqualTo(2);
                assertThat(after.model().predict(VECTOR)).isEqualTo(SECOND.predict(VECTOR));
            }
            assertThat(before.registered().version()).isEqualTo(1);
            assertThat(old.predict(VECTOR)).isEqualTo(FIRST.predict(VECTOR));
        }

        assertThatThrownBy(() -> old.predict(VECTOR)).isInstanceOf(IllegalStateException.class);
        assertThat(swaps()).isEqualTo(2);
    }

    @Test
    void anUnmovedAliasIsNotLoadedAgain() {
        toys.promote(FIRST);
        models.refresh();
        models.refresh();

        assertThat(swaps()).isEqualTo(1);
    }

    @Test
    void corruptBytesLeaveTheOldVersionInPlaceAndSayso() {
        toys.promote(FIRST);
        models.refresh();
        corrupt(toys.promote(SECOND));

        models.refresh();

        try (ModelLease lease = lease()) {
            assertThat(lease.registered().version()).isEqualTo(1);
            assertThat(lease.isDegraded()).isTrue();
        }
        assertThat(models.failures().values()).singleElement().satisfies(failure -> {
            assertThat(failure.version()).isEqualTo(2);
            assertThat(failure.cause().code()).isEqualTo(ErrorCode.MODEL_CORRUPT);
        });
    }

    @Test
    void corruptBytesWithoutAnOldVersionAreTheAnswer() {
        corrupt(toys.promote(FIRST));

        models.refresh();

        assertUnavailable(ErrorCode.MODEL_CORRUPT);
    }

    @Test
    void repairedBytesAreLoadedAfterAPause() {
        corrupt(toys.promote(FIRST));
        models.refresh();
        toys.objects().put("models/toy/" + FIRST.sha256(), FIRST.bytes());

        models.refresh();
        assertUnavailable(ErrorCode.MODEL_CORRUPT);
        clock.advance(Duration.ofSeconds(30));
        models.refresh();

        lease().close();
        assertThat(models.failures()).isEmpty();
    }

    @Test
    void missingBytesAreAFailureLikeAnyOther() {
        toys.promote(FIRST);
        toys.objects().delete("models/toy/" + FIRST.sha256());

        models.refresh();

        assertUnavailable(ErrorCode.NOT_FOUND);
    }

    @Test
    void aModelOfOtherFeaturesIsNotServed() {
        toys.promote(ToyModels.train(0, List.of("alpha", "gamma", "beta")));

        models.refresh();

        assertUnavailable(ErrorCode.FEATURE_SET_MISMATCH);
    }

    @Test
    void aModelOfAnUnknownFeatureSetIsNotServed() {
        toys.registry()
                .register(new Registration(ToyModels.MODEL, "run", "label", "ffffffff", "nowhere", FIRST.sha256()));
        toys.registry().alias(ToyModels.MODEL, "champion", 1);

        models.refresh();

        assertUnavailable(ErrorCode.FEATURE_SET_MISMATCH);
    }

    @Test
    void anAliasThatIsTakenAwayIsNoLongerServed() {
        toys.promote(FIRST);
        models.refresh();

        toys.registry().dropAlias(ToyModels.MODEL, "champion");
        models.refresh();

        assertUnavailable(ErrorCode.MODEL_UNAVAILABLE);
    }

    private ModelLease lease() {
        return models.lease(ToyModels.MODEL, "champion");
    }

    private void corrupt(int version) {
        String path = toys.registry()
                .find(ToyModels.MODEL, version)
                .orElseThrow()
                .bytes()
                .path();
        byte[] bytes = toys.objects().get(path);
        bytes[bytes.length / 2] ^= 1;
        toys.objects().put(path, bytes);
    }

    private void assertUnavailable(ErrorCode code) {
        assertThatThrownBy(this::lease)
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private double swaps() {
        return metrics.counter(PlatformMetric.MODEL_SWAPS, ToyModels.MODEL).count();
    }
}
