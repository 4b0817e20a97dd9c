package io.breadthflow.platform.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.instrument.Instrument;
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
class MetadataStoresIT {

    private static final Instant CLOSE = Instant.parse("2018-02-07T21:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final List<OnlineMirror.Publication> mirrored = new ArrayList<>();
    private final JdbcClient jdbc;
    private final FeatureSetStore sets;
    private final OnlineFeatureStore online;
    private final ModelStore models;

    MetadataStoresIT(TestDatabase database) {
        jdbc = database.jdbc();
        sets = new JdbcFeatureSetStore(jdbc, json, clock);
        online = TestOnlineStore.in(database, mirrored::add);
        models = new JdbcModelStore(database.transactions(), jdbc, json, clock);
    }

    @Test
    void aFeatureSetNeverChanges() {
        sets.register(set("11111111", 50));
        sets.register(set("11111111", 99));
        assertThat(sets.find("11111111").orElseThrow().warmUp()).isEqualTo(50);
        assertThat(sets.findByTable("features_daily_11111111").orElseThrow().outputs())
                .containsExactly("rsi_14", "return_1");
        assertThat(sets.list()).extracting(FeatureSetRow::hash).contains("11111111");
    }

    @Test
    void theWatermarkOfASetIsThatOfItsVectors() {
        sets.register(set("22222222", 1));
        assertThat(sets.find("22222222").orElseThrow().watermark()).isNull();
        online.publish("22222222", "us.equity", List.of(vector("AAPL", CLOSE, 1, 1.0)));
        assertThat(sets.find("22222222").orElseThrow().watermark()).isEqualTo(CLOSE);
        assertThat(online.watermark("22222222", "us.equity")).contains(CLOSE);
        assertThat(online.watermark("22222222", "sim.equity")).isEmpty();
    }

    private static FeatureSetRow set(String hash, int warmUp) {
        return new FeatureSetRow(hash, "daily", List.of("rsi_14", "return_1"), "features_daily_" + hash, warmUp, null);
    }

    @Test
    void vectorsComeBackBitForBit() {
        double oddNan = Double.longBitsToDouble(0x7ff8000000000123L);
        OnlineVector vector = vector("AAPL", CLOSE, 1, -0.0, Double.MIN_VALUE, oddNan);
        online.publish("bits", "us.equity", List.of(vector));
        OnlineVector found = online.find("bits", List.of(vector.instrument())).get(0);
        assertThat(found.values()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(Double.doubleToRawLongBits(found.values()[i]))
                    .isEqualTo(Double.doubleToRawLongBits(vector.values()[i]));
        }
        assertThat(found.availableAt()).isEqualTo(CLOSE.plusSeconds(900));
        assertThat(online.find("bits", List.of())).isEmpty();
    }

    @Test
    void aPublicationCountsWhatHasChanged() {
        List<OnlineVector> first = List.of(vector("AAPL", CLOSE, 1, 1.0), vector("MSFT", CLOSE, 1, 2.0));
        List<OnlineVector> second = List.of(vector("AAPL", CLOSE, 2, 1.5), vector("MSFT", CLOSE, 2, 2.0));
        assertThat(online.publish("count", "us.equity", first)).isEqualTo(2);
        assertThat(online.publish("count", "us.equity", first)).isZero();
        assertThat(online.publish("count", "us.equity", second)).isEqualTo(1);
        assertThat(online.find("count", List.of(instrument("MSFT"))).get(0).tableVersion())
                .isEqualTo(2);
    }

    @Test
    void aLatePublicationChangesNothing() {
        online.publish("late", "us.equity", List.of(vector("AAPL", CLOSE, 2, 2.0)));
        List<OnlineVector> older = List.of(vector("AAPL", CLOSE.plusSeconds(1), 1, 1.0), vector("MSFT", CLOSE, 1, 1.0));
        assertThat(online.publish("late", "us.equity", older)).isZero();
        assertThat(online.find("late", List.of(instrument("AAPL"))).get(0).values())
                .containsExactly(2.0);
        assertThat(online.instrumentsOf("late", List.of("MSFT"))).isEmpty();
    }

    @Test
    void whatIsNoLongerInAListingIsWithdrawn() {
        online.publish("gone", "us.equity", List.of(vector("AAPL", CLOSE, 1, 1.0), vector("MSFT", CLOSE, 1, 1.0)));
        OnlineVector simulated =
                new OnlineVector(new Instrument("sim", "equity", "AAPL"), CLOSE, CLOSE, 1, new double[] {1});
        online.publish("gone", "sim.equity", List.of(simulated));
        online.publish("gone", "us.equity", List.of(vector("AAPL", CLOSE, 2, 1.0)));
        assertThat(online.instrumentsOf("gone", List.of("AAPL", "MSFT")))
                .extracting(Instrument::toString)
                .containsExactly("sim.equity.AAPL", "us.equity.AAPL");
    }

    @Test
    void aMirrorIsToldOfTheWholeListingAndOfWhatIsWithdrawn() {
        OnlineVector apple = vector("AAPL", CLOSE, 1, 1.0);
        OnlineVector later = vector("MSFT", CLOSE, 2, 1.0);
        online.publish("mirror", "us.equity", List.of(apple));
        online.publish("mirror", "us.equity", List.of(later));
        online.publish("mirror", "us.equity", List.of(apple));
        online.publish("mirror", "us.equity", List.of());

        assertThat(mirrored)
                .containsExactly(
                        new OnlineMirror.Publication("mirror", 1, List.of(apple), List.of()),
                        new OnlineMirror.Publication("mirror", 2, List.of(later), List.of(instrument("AAPL"))),
                        new OnlineMirror.Publication("mirror", 2, List.of(), List.of(instrument("MSFT"))));
    }

    @Test
    void whatAMirrorRefusesIsNotPublished(TestDatabase database) {
        OnlineFeatureStore refused = TestOnlineStore.in(database, publication -> {
            throw new PlatformException(ErrorCode.FEATURE_STORE_UNAVAILABLE, "away");
        });
        List<OnlineVector> vectors = List.of(vector("AAPL", CLOSE, 1, 1.0));

        assertThatThrownBy(() -> refused.publish("refused", "us.equity", vectors))
                .hasMessage("away");

        assertThat(online.find("refused", List.of(instrument("AAPL")))).isEmpty();
    }

    private static OnlineVector vector(String symbol, Instant time, long version, double... values) {
        return new OnlineVector(instrument(symbol), time, time.plusSeconds(900), version, values);
    }

    private static Instrument instrument(String symbol) {
        return new Instrument("us", "equity", symbol);
    }

    @Test
    void aRunIsRegisteredOnce() {
        assertThat(models.register(registration("once", "run-1"))).isEqualTo(1);
        assertThat(models.register(registration("once", "run-2"))).isEqualTo(2);
        assertThat(models.register(registration("once", "run-1"))).isEqualTo(1);
        assertThat(models.list(Optional.of("once")))
                .extracting(model -> model.view().version())
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
        sets.register(set("cafebabe", 1));
        models.register(registration("moved", "run-1"));
        models.register(registration("moved", "run-2"));
        models.alias("moved", "champion", 1);
        clock.advance(Duration.ofSeconds(1));
        models.alias("moved", "champion", 2);
        models.alias("moved", "champion", 2);
        ModelStore.RegisteredModel champion =
                models.findByAlias("moved", "champion").orElseThrow();
        assertThat(champion.view().version()).isEqualTo(2);
        assertThat(champion.view().aliases()).containsExactly("champion");
        assertThat(champion.view().featureSet()).isEqualTo("daily");
        assertThat(champion.view().features()).containsExactly("rsi_14", "return_1");
        assertThat(champion.path()).isEqualTo("models/moved/run-2/model.ubj");
        assertThat(models.find("moved", 1).orElseThrow().view().aliases()).isEmpty();
        assertThat(moves("moved")).containsExactly("->1", "1>2");
    }

    private List<String> moves(String name) {
        return jdbc.sql("""
                SELECT coalesce(from_version::text, '-') || '>' || to_version
                  FROM breadthflow.model_alias_move WHERE name = :name ORDER BY id
                """).param("name", name).query(String.class).list();
    }

    @Test
    void anAliasCannotPointNowhere() {
        assertThatThrownBy(() -> models.alias("none", "champion", 1))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(models.findByAlias("none", "champion")).isEmpty();
    }

    private static ModelStore.Registration registration(String name, String run) {
        return new ModelStore.Registration(
                name, run, "next_day_direction", "cafebabe", "models/" + name + "/" + run + "/model.ubj", "00ff");
    }
}
