package io.breadthflow.market.instrument;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The key of something traded, written {@code venue.market.symbol}: {@code us.equity.AAPL}, {@code binance.spot.BTCUSDT},
 * {@code sim.equity.S001}. Venue and market are lower case, the symbol is as the venue writes it and may contain dots.
 *
 * @param venue where it trades, lower case letters and digits
 * @param market the kind of market, lower case letters and digits
 * @param symbol the venue's own name
 */
public record Instrument(String venue, String market, String symbol) implements Comparable<Instrument> {

    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/^=-]{0,31}");

    public Instrument {
        Objects.requireNonNull(symbol, "symbol");
        if (!PART.matcher(venue).matches() || !PART.matcher(market).matches()) {
            throw new IllegalArgumentException("venue and market are lower case letters and digits, not '" + venue
                    + "' and '" + market.toLowerCase(Locale.ROOT) + "'");
        }
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new IllegalArgumentException("'" + symbol + "' is not a symbol: 1 to 32 letters, digits or ._/^=-");
        }
    }

    /** Reads {@code venue.market.symbol}; throws {@link IllegalArgumentException} for anything else. */
    public static Instrument parse(String key) {
        int first = key.indexOf('.');
        int second = first < 0 ? -1 : key.indexOf('.', first + 1);
        if (second < 0) {
            throw new IllegalArgumentException("'" + key + "' is not an instrument key venue.market.symbol");
        }
        return new Instrument(key.substring(0, first), key.substring(first + 1, second), key.substring(second + 1));
    }

    /** Venue and market, the part that instruments of one table share: {@code us.equity}. */
    public String listing() {
        return venue + "." + market;
    }

    /** True when {@code symbol} can be the symbol of an instrument. */
    public static boolean isSymbol(String symbol) {
        return SYMBOL.matcher(symbol).matches();
    }

    @Override
    public int compareTo(Instrument other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return venue + "." + market + "." + symbol;
    }
}
