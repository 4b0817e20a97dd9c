package io.breadthflow.market.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    @Test
    void isWrittenAsItIsParsed() {
        for (String key : List.of("us.equity.AAPL", "us.equity.BRK.B", "binance.coinm.BTCUSD_PERP")) {
            assertThat(Instrument.parse(key)).hasToString(key);
        }
        assertThat(Instrument.parse("us.equity.BRK.B").symbol()).isEqualTo("BRK.B");
        assertThat(Instrument.parse("us.equity.BRK.B").listing()).isEqualTo("us.equity");
    }

    @Test
    void refusesWhatIsNoKey() {
        for (String key :
                List.of("", "AAPL", "us.AAPL", "US.equity.AAPL", "us.Equity.AAPL", "us.equity.", "us.equity.a b")) {
            assertThatThrownBy(() -> Instrument.parse(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void knowsASymbol() {
        assertThat(Instrument.isSymbol("BRK.B")).isTrue();
        assertThat(Instrument.isSymbol(".B")).isFalse();
        assertThat(Instrument.isSymbol("x".repeat(33))).isFalse();
    }

    @Test
    void sortsByKey() {
        assertThat(Instrument.parse("us.equity.A")).isLessThan(Instrument.parse("us.equity.B"));
    }
}
