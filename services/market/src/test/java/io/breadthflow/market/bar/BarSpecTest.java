package io.breadthflow.market.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarSpecTest {

    @ParameterizedTest
    @CsvSource({
        "1d, SESSION, 1",
        "30s, TIME, 30",
        "5m, TIME, 300",
        "90s, TIME, 90",
        "1h, TIME, 3600",
        "24h, TIME, 86400",
        "tick:100, TICK, 100",
        "volume:50000, VOLUME, 50000",
        "dollar:1000000, DOLLAR, 1000000"
    })
    void textAndSpecAreInverse(String text, BarKind kind, long size) {
        assertThat(BarSpec.parse(text)).isEqualTo(new BarSpec(kind, size)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1D", "2d", "0m", "-5m", "5", "m", "tick:", "tick:0", "session:1", "time:60", "trade:5"})
    void refusesWhatIsNoSpec(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSpec.parse(text))
                .withMessageContaining("is not a bar spec");
    }

    @ParameterizedTest
    @CsvSource({"60s, 1m", "60m, 1h", "7200s, 2h"})
    void oneSpecHasOneText(String text, String canonical) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSpec.parse(text))
                .withMessageContaining("'" + canonical + "'");
    }

    @Test
    void onlySpansOfTimeHaveALength() {
        assertThat(BarSpec.time(Duration.ofMinutes(15))).hasToString("15m");
        assertThat(BarSpec.parse("15m").length()).isEqualTo(Duration.ofMinutes(15));
        assertThatIllegalStateException().isThrownBy(BarSpec.SESSION::length);
        assertThatIllegalArgumentException().isThrownBy(() -> BarSpec.time(Duration.ofMillis(1500)));
    }

    @Test
    void refusesSizesNoBarHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BarSpec(BarKind.SESSION, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new BarSpec(BarKind.TICK, 0));
    }
}
