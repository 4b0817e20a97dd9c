package io.breadthflow.ingestion.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SymbolsTest {

    private final Symbols symbols = new Symbols();

    @Test
    void numbersSymbolsInTheOrderTheyAreMet() {
        assertThat(symbols.code("AAPL")).isZero();
        assertThat(symbols.code("MSFT")).isEqualTo(1);
        assertThat(symbols.code("AAPL")).isZero();
        assertThat(symbols.names()).containsExactly("AAPL", "MSFT");
    }

    @Test
    void keepsTenThousandSymbolsApart() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(symbols.code("S" + i)).isEqualTo(i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(symbols.code("S" + i)).isEqualTo(i);
            assertThat(symbols.name(i)).isEqualTo("S" + i);
        }
    }

    @Test
    void readsOnlyTheGivenBytes() {
        byte[] text = "x,BRK.B,y".getBytes(StandardCharsets.UTF_8);
        assertThat(symbols.name(symbols.code(text, 2, 7))).isEqualTo("BRK.B");
    }

    @Test
    void refusesWhatIsNoSymbol() {
        assertThat(symbols.code("A B")).isEqualTo(Symbols.NONE);
        assertThat(symbols.code("")).isEqualTo(Symbols.NONE);
        assertThat(symbols.code("A".repeat(33))).isEqualTo(Symbols.NONE);
        assertThat(symbols.size()).isZero();
    }
}
