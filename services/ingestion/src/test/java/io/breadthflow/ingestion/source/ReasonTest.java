package io.breadthflow.ingestion.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void hasABitOfItsOwn() {
        int all = Arrays.stream(Reason.values()).mapToInt(Reason::bit).reduce(0, (a, b) -> a | b);
        assertThat(Integer.bitCount(all)).isEqualTo(Reason.values().length);
        assertThat(Reason.of(all)).containsExactly(Reason.values());
    }

    @Test
    void writesASetInTheOrderOfItsDeclaration() {
        assertThat(Reason.text(Reason.OHLC_ORDER.bit() | Reason.NULL_VALUE.bit()))
                .isEqualTo("NULL_VALUE,OHLC_ORDER");
        assertThat(Reason.text(0)).isEmpty();
    }
}
