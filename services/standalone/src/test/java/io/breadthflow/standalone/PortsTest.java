package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheNextPairWhenOneOfAPairIsTaken() throws Exception {
        Ports first = Ports.free();
        try (ServerSocket taken = new ServerSocket(first.management())) {
            Ports second = Ports.free();
            assertThat(taken.isBound()).isTrue();
            assertThat(second.service()).isGreaterThan(first.service()).isEven();
            assertThat(second.management()).isEqualTo(second.service() + 1);
        }
    }
}
