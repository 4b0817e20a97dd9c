package io.breadthflow.platform.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.test.PostgresExtension;
import io.breadthflow.platform.test.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("contract")
@ExtendWith(PostgresExtension.class)
class JdbcOnlineFeatureStoreIT {

    private static final Instant CLOSE = Instant.parse("2018-02-07T21:00:00Z");

    private final List<OnlineReplica.Publication> replicated = new ArrayList<>();
    private final OnlineFeatureStore online;

    JdbcOnlineFeatureStoreIT(TestDatabase database) {
        online = TestOnlineStore.in(database, replicated::add);
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
    void aReplicaIsToldOfTheWholeListingAndOfWhatIsWithdrawn() {
        OnlineVector apple = vector("AAPL", CLOSE, 1, 1.0);
        OnlineVector later = vector("MSFT", CLOSE, 2, 1.0);
        online.publish("replica", "us.equity", List.of(apple));
        online.publish("replica", "us.equity", List.of(later));
        online.publish("replica", "us.equity", List.of(apple));
        online.publish("replica", "us.equity", List.of());

        assertThat(replicated)
                .containsExactly(
                        new OnlineReplica.Publication("replica", 1, List.of(apple), List.of()),
                        new OnlineReplica.Publication("replica", 2, List.of(later), List.of(instrument("AAPL"))),
                        new OnlineReplica.Publication("replica", 2, List.of(), List.of(instrument("MSFT"))));
    }

    @Test
    void whatAReplicaRefusesIsNotPublished(TestDatabase database) {
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
}
