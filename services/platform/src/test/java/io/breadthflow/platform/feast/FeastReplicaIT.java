package io.breadthflow.platform.feast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.online.OnlineReplica.Publication;
import io.breadthflow.platform.online.OnlineVector;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeastReplicaIT {

    private static final FeastView VIEW = FeastView.of("toy-daily", "0a1b2c3d", List.of("rsi_14", "return_1"));
    private static final Instant CLOSE = Instant.parse("2018-02-07T21:00:00Z").plus(7, ChronoUnit.MICROS);

    private final ScriptedFeast feast = new ScriptedFeast();
    private final FeastHttp http = http(feast.url());
    private final FeastReplica replica = new FeastReplica(http, hash -> VIEW, new PushLimits(2, 2));

    FeastReplicaIT() throws IOException {}

    @AfterEach
    void stop() {
        feast.close();
    }

    @Test
    void vectorsArePushedInBatchesOrderedByTableVersion() {
        List<OnlineVector> vectors = IntStream.range(0, 5)
                .mapToObj(i -> vector("S" + i, 3, i, Double.NaN))
                .toList();

        replica.publish(new Publication("0a1b2c3d", 3, vectors, List.of()));

        assertThat(feast.pushes())
                .extracting(push -> push.path("df").path("instrument").size())
                .containsExactly(2, 2, 1);
        JsonNode push = feast.pushes().get(0);
        assertThat(push.path("push_source_name").asString()).isEqualTo("toy_daily_0a1b2c3d_push");
        assertThat(push.path("df").path("published").path(0).asString()).isEqualTo("1970-01-01T00:00:08Z");
        assertThat(push.path("df").path("return_1").path(0).isNull()).isTrue();
        assertThat(push.path("df").path("event_time").path(0).asLong()).isEqualTo(1_518_037_200_000_007L);
        assertThat(http.read(VIEW, List.of(vectors.get(4).instrument())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.eventTime()).isEqualTo(CLOSE);
                    assertThat(found.availableAt()).isEqualTo(CLOSE.plusSeconds(900));
                    assertThat(found.tableVersion()).isEqualTo(3);
                    assertThat(found.values()).containsExactly(4, Double.NaN);
                });
    }

    @Test
    void whatIsWithdrawnIsOverwrittenAfterTheVectorsOfItsVersion() {
        OnlineVector apple = vector("AAPL", 0, 1, 2);
        replica.publish(new Publication("0a1b2c3d", 0, List.of(apple), List.of()));

        replica.publish(new Publication("0a1b2c3d", 0, List.of(), List.of(apple.instrument())));

        assertThat(http.read(VIEW, List.of(apple.instrument()))).isEmpty();
        assertThat(feast.pushes())
                .extracting(push -> push.path("df").path("published").path(0).asString())
                .containsExactly("1970-01-01T00:00:02Z", "1970-01-01T00:00:03Z");
    }

    @Test
    void aPushThatFailsIsTriedAgain() {
        feast.failNext(1);

        replica.publish(new Publication("0a1b2c3d", 1, List.of(vector("AAPL", 1, 1, 2)), List.of()));

        assertThat(feast.pushes()).hasSize(2);
    }

    @Test
    void aPushThatKeepsFailingIsAnOutageWithTheReason() {
        feast.failNext(2);

        assertUnavailable(() ->
                        replica.publish(new Publication("0a1b2c3d", 1, List.of(vector("AAPL", 1, 1, 2)), List.of())))
                .hasMessageContaining("500")
                .hasMessageContaining("Redis is away");
    }

    @Test
    void aPushThatIsAcceptedAndDroppedIsNoticed() {
        feast.drop();

        assertThatThrownBy(() ->
                        replica.publish(new Publication("0a1b2c3d", 1, List.of(vector("AAPL", 1, 1, 2)), List.of())))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("us.equity.AAPL");
    }

    @Test
    void anAnswerWithoutAColumnOrWithoutJsonIsAnOutage() {
        List<Instrument> apple = List.of(new Instrument("us", "equity", "AAPL"));
        feast.answer("{\"metadata\":{\"feature_names\":[\"instrument\",\"rsi_14\"]},\"results\":[]}");
        assertUnavailable(() -> http.read(VIEW, apple)).hasMessageContaining("return_1");
        feast.answer("<html>");
        assertUnavailable(() -> http.read(VIEW, apple)).hasMessageContaining("<html>");
    }

    @Test
    void aServerThatIsNotThereIsAnOutage() {
        feast.close();

        assertUnavailable(() -> http.read(VIEW, List.of(new Instrument("us", "equity", "AAPL"))))
                .hasMessageContaining("feast serve");
    }

    private static AbstractThrowableAssert<?, ?> assertUnavailable(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FEATURE_STORE_UNAVAILABLE));
    }

    private static FeastHttp http(URI url) {
        Duration timeout = Duration.ofSeconds(10);
        return new FeastHttp(new FeastServer(url, timeout, timeout), JsonMapper.shared());
    }

    private static OnlineVector vector(String symbol, long version, double... values) {
        return new OnlineVector(new Instrument("us", "equity", symbol), CLOSE, CLOSE.plusSeconds(900), version, values);
    }
}
