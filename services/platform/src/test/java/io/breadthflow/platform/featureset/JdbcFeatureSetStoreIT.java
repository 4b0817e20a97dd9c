package io.breadthflow.platform.featureset;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineFeatureStore;
import io.breadthflow.platform.online.OnlineReplica;
import io.breadthflow.platform.online.OnlineVector;
import io.breadthflow.platform.online.TestOnlineStore;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.SettableClock;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class JdbcFeatureSetStoreIT {

    private static final Instant CLOSE = Instant.parse("2018-02-07T21:00:00Z");

    private final FeatureSetStore sets;
    private final OnlineFeatureStore online;

    JdbcFeatureSetStoreIT(TestDatabase database) {
        sets = new JdbcFeatureSetStore(
                database.jdbc(),
                JsonMapper.builder().build(),
                new SettableClock(Instant.parse("2026-11-22T12:00:00Z")));
        online = TestOnlineStore.in(database, OnlineReplica.NONE);
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

    private static OnlineVector vector(String symbol, Instant time, long version, double... values) {
        return new OnlineVector(new Instrument("us", "equity", symbol), time, time.plusSeconds(900), version, values);
    }
}
