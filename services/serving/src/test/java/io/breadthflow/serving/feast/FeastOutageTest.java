package io.breadthflow.serving.feast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.instrument.Instrument;
import io.breadthflow.platform.feast.FeastTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that takes connections and never answers is given up at the deadline, whatever the transport. */
final class FeastOutageTest {

    private static final Duration DEADLINE = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource(FeastProperties.Transport.class)
    void aServerThatNeverAnswersIsGivenUpAtTheDeadline(FeastProperties.Transport transport) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                FeastVectors vectors = new FeastVectors(transport(transport, silent.getLocalPort()))) {
            assertUnavailable(vectors);
        }
    }

    @ParameterizedTest
    @EnumSource(FeastProperties.Transport.class)
    void aServerThatIsNotThereIsAnOutage(FeastProperties.Transport transport) throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        try (FeastVectors vectors = new FeastVectors(transport(transport, port))) {
            assertUnavailable(vectors);
        }
    }

    private static void assertUnavailable(FeastVectors vectors) {
        List<Instrument> instruments = List.of(new Instrument("us", "equity", "AAPL"));
        assertThatThrownBy(() -> vectors.find(VectorReaderContract.row(Catalogue.equitiesDaily()), instruments))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FEATURE_STORE_UNAVAILABLE));
    }

    private static FeastTransport transport(FeastProperties.Transport transport, int port) {
        return switch (transport) {
            case HTTP -> FeastStores.http(URI.create("http://127.0.0.1:" + port), DEADLINE);
            case GRPC -> new GrpcTransport("127.0.0.1:" + port, DEADLINE);
            case CLIENT -> new ClientTransport("127.0.0.1:" + port, "breadthflow", DEADLINE);
        };
    }
}
