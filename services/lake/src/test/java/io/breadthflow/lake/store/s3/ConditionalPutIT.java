package io.breadthflow.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conditional writes and reads through a network that is bad to them. */
@ExtendWith(EmbeddedS3.class)
class ConditionalPutIT {

    private static final int ALWAYS = 1_000_000;

    private final S3Server server;
    private final FaultyS3 network;
    private S3ObjectStore direct;
    private S3ObjectStore store;

    ConditionalPutIT(S3Server server) {
        this.server = server;
        this.network = FaultyS3.before(server);
    }

    @BeforeEach
    void open() {
        S3Location place = server.emptyPlace();
        direct = S3ObjectStore.open(server.settings(), place);
        store = S3ObjectStore.open(server.settings(network.endpoint(), Duration.ofSeconds(1)), place);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        direct.close();
        network.close();
    }

    private static boolean isPut(String line) {
        return line.startsWith("PUT ");
    }

    @Test
    void isAlwaysOneSinglePut() {
        try (S3ObjectStore patient =
                S3ObjectStore.open(server.settings(network.endpoint(), Duration.ofMinutes(1)), server.emptyPlace())) {
            patient.putIfAbsent("large", new byte[20 << 20]);
            patient.put("uploaded", new byte[20 << 20]);
        }

        assertThat(network.requests())
                .filteredOn(line -> line.contains("/large"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("PUT ").doesNotContain("?"));
        assertThat(network.requests())
                .filteredOn(line -> line.contains("/uploaded") && line.contains("partNumber"))
                .as("others come in parts")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void knowsItsOwnSuccessWhateverHappensOnce(Fault fault) {
        network.inject(fault, 1, ConditionalPutIT::isPut);

        assertThat(store.putIfAbsent("a", new byte[] {1})).isTrue();
        assertThat(network.hasHit(1)).isTrue();
        assertThat(direct.get("a")).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void neverTakesTheObjectOfAnotherForItsOwn(Fault fault) {
        direct.putIfAbsent("a", new byte[] {1});
        network.inject(fault, 1, ConditionalPutIT::isPut);

        assertThat(store.putIfAbsent("a", new byte[] {1})).isFalse();
        assertThat(direct.putIfAbsent("a", new byte[] {1})).isFalse();
    }

    @Test
    void recognisesARequestOfItsOwnThatArrivedLate() {
        network.inject(Fault.REQUEST_DELAYED, ALWAYS, ConditionalPutIT::isPut);

        assertThat(store.putIfAbsent("a", new byte[] {1})).isTrue();
        assertThat(direct.get("a")).containsExactly(1);
    }

    @Test
    void saysWhenItDoesNotKnow() {
        network.inject(Fault.RESET_BEFORE, ALWAYS, ConditionalPutIT::isPut);

        assertThatThrownBy(() -> store.putIfAbsent("a", new byte[1]))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.COMMIT_OUTCOME_UNKNOWN))
                .hasMessageContaining("Read it back");
    }

    @Test
    void saysThatItFailedWhenNothingCanHaveHappened() {
        network.inject(Fault.CONFLICT_409, ALWAYS, ConditionalPutIT::isPut);

        assertThatThrownBy(() -> store.putIfAbsent("a", new byte[1]))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void readsAreWholeOrNotAtAll(Fault fault) {
        byte[] bytes = new byte[300_000];
        Arrays.fill(bytes, (byte) 7);
        direct.put("a", bytes);

        network.inject(fault, 1, line -> line.startsWith("GET "));
        assertThat(Arrays.equals(store.get("a"), bytes)).isTrue();
        network.inject(fault, 1, line -> line.startsWith("GET "));
        assertThat(store.get("a", 100, 100_000)).hasSize(100_000);
        network.inject(fault, 1, line -> line.startsWith("GET "));
        assertThat(store.listFrom("a")).hasSize(1);
        network.inject(fault, 1, line -> line.startsWith("HEAD "));
        assertThat(store.find("a")).isPresent();
    }

    @Test
    void givesUpAfterAFewTimeouts() {
        direct.put("a", new byte[1]);
        network.inject(Fault.ANSWER_DELAYED, ALWAYS, line -> line.startsWith("GET "));

        assertThatThrownBy(() -> store.get("a"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE))
                .hasMessageContaining(network.endpoint().toString());
    }
}
