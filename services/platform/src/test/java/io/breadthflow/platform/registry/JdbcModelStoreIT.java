package io.breadthflow.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SettableClock;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class JdbcModelStoreIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final JdbcClient jdbc;
    private final ModelStore models;

    JdbcModelStoreIT(TestDatabase database) {
        jdbc = database.jdbc();
        models = new JdbcModelStore(
                database.transactions(), jdbc, JsonMapper.builder().build(), clock);
    }

    @Test
    void aRunIsRegisteredOnce() {
        assertThat(models.register(registration("once", "run-1"))).isEqualTo(1);
        assertThat(models.register(registration("once", "run-2"))).isEqualTo(2);
        assertThat(models.register(registration("once", "run-1"))).isEqualTo(1);
        assertThat(models.list(Optional.of("once")))
                .extracting(RegisteredModel::version)
                .containsExactly(2, 1);
    }

    @Test
    void versionsRegisteredAtOnceAreNumberedWithoutGaps() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> versions = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String run = "run-" + i;
                versions.add(threads.submit(() -> models.register(registration("race", run))));
            }
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> version : versions) {
                numbers.add(version.get());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAliasMovesAndItsMovesAreKept() {
        jdbc.sql("""
                INSERT INTO breadthflow.feature_set (hash, name, outputs, table_name, warm_up, created_at)
                VALUES ('cafebabe', 'daily', '["rsi_14", "return_1"]', 'features_daily_cafebabe', 1, now())
                """).update();
        models.register(registration("moved", "run-1"));
        models.register(registration("moved", "run-2"));
        models.alias("moved", "champion", 1);
        clock.advance(Duration.ofSeconds(1));
        models.alias("moved", "champion", 2);
        models.alias("moved", "champion", 2);
        RegisteredModel champion = models.find("moved", 2).orElseThrow();
        assertThat(champion)
                .isEqualTo(new RegisteredModel(
                        "moved",
                        2,
                        new RegisteredModel.Origin("run-2", "next_day_direction"),
                        new RegisteredModel.Input("daily", "cafebabe", List.of("rsi_14", "return_1")),
                        new RegisteredModel.Bytes("models/moved/run-2/model.ubj", "00ff"),
                        List.of("champion"),
                        Instant.parse("2026-11-22T12:00:00Z")));
        assertThat(models.find("moved", 1).orElseThrow().aliases()).isEmpty();
        assertThat(moves("moved")).containsExactly("->1", "1>2");
    }

    private List<String> moves(String name) {
        return jdbc.sql("""
                SELECT coalesce(from_version::text, '-') || '>' || to_version
                  FROM breadthflow.model_alias_move WHERE name = :name ORDER BY id
                """).param("name", name).query(String.class).list();
    }

    @Test
    void aVersionOfAnUnrecordedFeatureSetIsListedWithoutItsFeatures() {
        models.register(
                new ModelStore.Registration("unrecorded", "run-1", "next_day_direction", "deadbeef", "path", "00ff"));

        assertThat(models.find("unrecorded", 1).orElseThrow().input())
                .isEqualTo(new RegisteredModel.Input("", "deadbeef", List.of()));
    }

    @Test
    void anAliasCannotPointNowhere() {
        assertThatThrownBy(() -> models.alias("none", "champion", 1))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(models.list(Optional.of("none"))).isEmpty();
    }

    private static ModelStore.Registration registration(String name, String run) {
        return new ModelStore.Registration(
                name, run, "next_day_direction", "cafebabe", "models/" + name + "/" + run + "/model.ubj", "00ff");
    }
}
