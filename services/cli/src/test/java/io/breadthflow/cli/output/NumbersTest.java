package io.breadthflow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void readsLikeAPersonWouldSayIt() {
        assertThat(Numbers.count(619_040)).isEqualTo("619,040");
        assertThat(Numbers.rate(1_400_000)).isEqualTo("1.4 M/s");
        assertThat(Numbers.rate(1_500)).isEqualTo("1.5 k/s");
        assertThat(Numbers.rate(12)).isEqualTo("12 /s");
        assertThat(Numbers.duration(Duration.ofMillis(4_200))).isEqualTo("4.2 s");
        assertThat(Numbers.duration(Duration.ofSeconds(65))).isEqualTo("1 m 05 s");
        assertThat(Numbers.bytes(1_500_000_000L)).isEqualTo("1.5 GB");
        assertThat(Numbers.bytes(12)).isEqualTo("12 B");
        assertThat(Numbers.score(Double.NaN)).isEqualTo("-");
    }
}
