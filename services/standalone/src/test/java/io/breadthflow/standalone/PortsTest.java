package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheNextPairWhenOneOfAPairIsTaken() throws Exception {
        Ports first = Ports.claim();
        first.close();
        try (ServerSocket taken = new ServerSocket(first.management());
                Ports second = Ports.claim()) {
            assertThat(taken.isBound()).isTrue();
            assertThat(second.service()).isGreaterThan(first.service()).isEven();
            assertThat(second.management()).isEqualTo(second.service() + 1);
        }
    }

    @Test
    void keepsAPairFromOthersBeforeAnythingListensOnIt() {
        try (Ports first = Ports.claim();
                Ports second = Ports.claim()) {
            assertThat(second.service()).isGreaterThan(first.service());
        }
    }
}
