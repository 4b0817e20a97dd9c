package io.breadthflow.platform.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.instrument.Instrument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SymbolLookupTest {

    private final SymbolLookup lookup = SymbolLookup.among(
            new Published("us.equity.AAPL", "sim.equity.AAPL", "us.equity.BRK.B", "us.equity.a.b.C"),
            "1a2b3c4d",
            List.of("AAPL", "BRK.B", "a.b.C", "us.equity.MSFT", "NOPE", "us.equity"));

    @Test
    void aSymbolThatIsUniqueStandsForItsInstrument() {
        assertThat(lookup.find("BRK.B")).contains(Instrument.parse("us.equity.BRK.B"));
    }

    @Test
    void aPublishedSymbolThatLooksLikeAKeyIsReadAsTheSymbol() {
        assertThat(lookup.find("a.b.C")).contains(Instrument.parse("us.equity.a.b.C"));
    }

    @Test
    void aFullKeyIsAnsweredWhetherOrNotItIsPublished() {
        assertThat(lookup.find("us.equity.MSFT")).contains(Instrument.parse("us.equity.MSFT"));
    }

    @Test
    void whatIsNeitherIsNobody() {
        assertThat(lookup.find("NOPE")).isEmpty();
        assertThat(lookup.find("us.equity")).isEmpty();
    }

    @Test
    void aSymbolOfSeveralInstrumentsIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> lookup.find("AAPL"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.AMBIGUOUS_SYMBOL))
                .hasMessageContaining("[sim.equity.AAPL, us.equity.AAPL]");
    }

    /** Knows which instruments are published, and nothing of their vectors. */
    private record Published(List<Instrument> instruments) implements OnlineFeatureStore {

        Published(String... keys) {
            this(Stream.of(keys).map(Instrument::parse).toList());
        }

        @Override
        public long publish(String featureSetHash, String listing, Collection<OnlineVector> vectors) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OnlineVector> find(String featureSetHash, Collection<Instrument> wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Instrument> instrumentsOf(String featureSetHash, Collection<String> symbols) {
            return instruments.stream()
                    .filter(instrument -> symbols.contains(instrument.symbol()))
                    .toList();
        }

        @Override
        public List<Instrument> instruments(String featureSetHash, String listing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> watermark(String featureSetHash, String listing) {
            throw new UnsupportedOperationException();
        }
    }
}
