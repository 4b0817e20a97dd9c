package io.breadthflow.training.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.training.mirror.DeliveryProperties;
import io.breadthflow.training.mirror.MirrorException;
import io.breadthflow.training.mirror.MirrorException.Kind;
import io.breadthflow.training.mlflow.MlflowProperties.PythonEnvironment;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MlflowServerTest {
    private final FakeMlflow fake = FakeMlflow.proxying();
    private final Relay relay = new Relay(fake.uri());
    private final MlflowServer server = new MlflowServer(properties(relay.uri(), Duration.ofSeconds(3)));

    @AfterEach
    void close() {
        server.close();
        relay.close();
        fake.close();
    }

    static MlflowProperties properties(String uri, Duration timeout) {
        Duration second = Duration.ofSeconds(1);
        return new MlflowProperties(
                uri + "/",
                null,
                null,
                "test",
                second,
                timeout,
                new DeliveryProperties(second, second, second),
                new PythonEnvironment("3.11", "3.17.2", "3.2.0"));
    }

    @Test
    void aSilentServerIsGivenUpByTheClientAndByPlainCallsAndIsUsedAgainLater() {
        relay.goSilent();

        assertThatFailure(() -> server.call(client -> client.createExperiment("a")), Kind.UNAVAILABLE, "within PT3S");
        assertThatFailure(() -> server.post("experiments/create", Map.of("name", "b")), Kind.UNAVAILABLE, "within");
        assertThatFailure(() -> server.putArtifact("1/x", new byte[3]), Kind.UNAVAILABLE, "within");

        relay.comeUp();
        String experiment = server.call(client -> client.createExperiment("c"));
        assertThat(experiment).isEqualTo("1");
    }

    @Test
    void aServerThatIsDownIsUnavailable() {
        relay.goDown();

        assertThatFailure(() -> server.call(client -> client.createExperiment("a")), Kind.UNAVAILABLE, "be reached");
        assertThatFailure(() -> server.text("/version"), Kind.UNAVAILABLE, "be reached");
    }

    @Test
    void whatTheServerRefusesIsRefusedWithItsWords() {
        server.call(client -> client.createExperiment("twice"));

        assertThatFailure(
                () -> server.call(client -> client.createExperiment("twice")), Kind.REFUSED, "already exists");
        assertThatFailure(
                () -> server.post("experiments/create", Map.of("name", "twice")), Kind.REFUSED, "already exists");
    }

    private static void assertThatFailure(ThrowingCallable call, Kind kind, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MirrorException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }
}
