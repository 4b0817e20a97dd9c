package io.breadthflow.platform.online;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.instrument.Instrument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Instruments that callers mean by a symbol: a bare one where it is unique among the published instruments of a feature set, or a
 * full key {@code venue.market.symbol}. A text that is a published symbol is read as that, whatever else it looks like.
 */
public final class SymbolLookup {

    private final Map<String, List<Instrument>> bySymbol;

    private SymbolLookup(Map<String, List<Instrument>> bySymbol) {
        this.bySymbol = bySymbol;
    }

    /** Prepares the lookup of {@code texts} with one query. */
    public static SymbolLookup among(OnlineFeatureStore store, String featureSetHash, Collection<String> texts) {
        List<Instrument> instruments = store.instrumentsOf(featureSetHash, new TreeSet<>(texts));
        return new SymbolLookup(instruments.stream().sorted().collect(Collectors.groupingBy(Instrument::symbol)));
    }

    /**
     * The instrument {@code text} stands for; a full key is answered whether or not it is published. Throws {@code
     * AMBIGUOUS_SYMBOL} with the choices when there are several.
     */
    public Optional<Instrument> find(String text) {
        List<Instrument> choices = bySymbol.getOrDefault(text, List.of());
        if (choices.size() > 1) {
            throw new PlatformException(
                    ErrorCode.AMBIGUOUS_SYMBOL,
                    "'" + text + "' stands for several instruments: " + choices + ". Name one of them in full.");
        }
        return choices.isEmpty() ? key(text) : Optional.of(choices.get(0));
    }

    private static Optional<Instrument> key(String text) {
        try {
            return Optional.of(Instrument.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
