package io.breadthflow.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void neverGivesAPairTwice() {
        try (Ports first = Ports.free();
                Ports second = Ports.free()) {
            assertThat(second.service()).isNotEqualTo(first.service()).isEven();
            assertThat(second.management()).isEqualTo(second.service() + 1);
        }
    }

    @Test
    void passesOverAPairOfWhichOneIsTaken() throws Exception {
        Ports first = Ports.free();
        first.close();
        try (ServerSocket taken = new ServerSocket(first.management(), 1, InetAddress.getLoopbackAddress());
                Ports second = Ports.free()) {
            assertThat(taken.isBound()).isTrue();
            assertThat(second.service()).isNotEqualTo(first.service());
        }
    }
}
