package io.breadthflow.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.api.instance.DiagnosisView;
import io.breadthflow.platform.registry.ModelStore;
import io.breadthflow.platform.registry.ModelStore.Registration;
import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.platform.registry.RegistryOutbox;
import io.breadthflow.platform.test.Eventually;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import io.breadthflow.training.mirror.DeliveryProperties;
import io.breadthflow.training.mirror.MirrorDelivery;
import io.breadthflow.training.mirror.MirrorException;
import io.breadthflow.training.mirror.MirrorException.Kind;
import io.breadthflow.training.mirror.MirrorLock;
import io.breadthflow.training.mirror.MirrorWorker;
import io.breadthflow.training.mirror.Receipt;
import io.breadthflow.training.mirror.RegistryMirror;
import io.breadthflow.training.registration.Run;
import io.breadthflow.training.registration.RunStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivery out of the outbox, to a mirror that fails as a test wants it. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirrorDeliveryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDatabase database;
    private TrainingService service;

    @BeforeAll
    void start(TestDatabase fresh, @TempDir Path lake) {
        database = fresh;
        service = new TrainingService(database, lake, Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc()
                .sql("TRUNCATE breadthflow.registry_change, breadthflow.model_version CASCADE")
                .update();
    }

    /** Says of each alias it gets what it heard, and fails for those whose model is named here. */
    private static final class Listener implements RegistryMirror {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Map<String, Kind> failing;

        Listener(Map<String, Kind> failing) {
            this.failing = failing;
        }

        @Override
        public String name() {
            return "Listener";
        }

        @Override
        public Receipt register(RegisteredModel version, Run run) {
            throw new AssertionError("no run is recorded");
        }

        @Override
        public Receipt point(String alias, RegisteredModel version) {
            Kind kind = failing.get(version.name());
            heard.add(version.name() + "@" + alias + (kind == null ? "" : "?"));
            if (kind != null) {
                throw new MirrorException(kind, "not now", null);
            }
            return Receipt.MIRRORED;
        }

        @Override
        public String greet() {
            return "Listener";
        }
    }

    private ModelStore models() {
        return service.bean(ModelStore.class);
    }

    private RegistryOutbox outbox() {
        return service.bean(RegistryOutbox.class);
    }

    private void alias(String model, String alias) {
        int version = models().register(new Registration(model, "run-of-" + model, "label", "hash", "path", "sha256"));
        models().alias(model, alias, version);
    }

    private MirrorWorker worker(RegistryMirror mirror) {
        return worker(mirror, Duration.ofMinutes(5));
    }

    private MirrorWorker worker(RegistryMirror mirror, Duration pause) {
        DeliveryProperties properties = new DeliveryProperties(Duration.ofMillis(10), pause, pause);
        MirrorDelivery delivery =
                new MirrorDelivery(outbox(), models(), service.bean(RunStore.class), mirror, properties);
        return new MirrorWorker(delivery, new MirrorLock(service.bean(DataSource.class)), properties.pollInterval());
    }

    @Test
    void withoutAMirrorChangesAreKeptAndNothingIsShown() {
        alias("kept", "champion");

        assertThat(outbox().backlog().changes()).isEqualTo(2);
        DiagnosisView diagnosis =
                service.read(service.get("/v1/training/diagnosis").getBody(), DiagnosisView.class);
        assertThat(diagnosis.checks()).extracting(DiagnosisView.Check::name).doesNotContain("mlflow");
    }

    @Test
    void aChangeOfTheRegistryIsInTheOutboxOrNeitherIs() {
        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            alias("undone", "champion");
            transaction.setRollbackOnly();
        });

        assertThat(outbox().backlog().changes()).isZero();
        assertThat(models().find("undone", 1)).isEmpty();
    }

    @Test
    void aRefusedChangeHoldsUpItsOwnModelOnly() {
        alias("stuck", "champion");
        alias("free", "champion");
        models().alias("stuck", "shadow", 1);
        models().alias("free", "shadow", 1);
        Listener mirror = new Listener(Map.of("stuck", Kind.REFUSED));

        MirrorWorker worker = worker(mirror);
        worker.start();
        Eventually.get(PATIENCE, () -> outbox().backlog(), backlog -> backlog.changes() == 2);
        worker.stop();

        assertThat(mirror.heard).containsExactly("stuck@champion?", "free@champion", "free@shadow");
        assertThat(outbox().backlog().lastError()).isEqualTo("not now");
        // A version whose run nobody recorded is not for a mirror.
        assertThat(outbox().backlog().skipped()).isEqualTo(2);
    }

    @Test
    void aMirrorThatDoesNotAnswerIsAskedOnceAndNotForEveryModel() {
        alias("first", "champion");
        alias("second", "champion");
        database.jdbc()
                .sql("UPDATE breadthflow.registry_change SET outcome = 'SKIPPED', skip_reason = '-', settled_at = now()"
                        + " WHERE alias IS NULL")
                .update();
        Listener mirror = new Listener(Map.of("first", Kind.UNAVAILABLE, "second", Kind.UNAVAILABLE));

        MirrorWorker worker = worker(mirror);
        worker.start();
        Eventually.holds(PATIENCE, () -> mirror.heard.size() == 2);
        worker.stop();

        assertThat(mirror.heard).containsExactly("first@champion?", "second@champion?");
        assertThat(attempts()).containsExactly(1, 1);
    }

    private List<Integer> attempts() {
        return database.jdbc()
                .sql("SELECT attempts FROM breadthflow.registry_change WHERE outcome IS NULL ORDER BY position")
                .query(Integer.class)
                .list();
    }

    @Test
    void whatFailedIsTriedAgainAfterItsPause() {
        alias("again", "champion");
        Listener mirror = new Listener(Map.of("again", Kind.REFUSED));

        MirrorWorker worker = worker(mirror, Duration.ofMillis(20));
        worker.start();
        Eventually.holds(PATIENCE, () -> mirror.heard.size() >= 3);
        worker.stop();

        assertThat(attempts().get(0)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        DeliveryProperties properties =
                new DeliveryProperties(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(60));

        assertThat(List.of(0, 1, 4, 5, 1000))
                .map(properties::pauseAfter)
                .map(Duration::toSeconds)
                .containsExactly(2L, 4L, 32L, 60L, 60L);
    }
}
