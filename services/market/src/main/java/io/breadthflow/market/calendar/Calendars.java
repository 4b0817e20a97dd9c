package io.breadthflow.market.calendar;

import java.util.Map;
import java.util.TreeMap;

/** The calendars by which listings trade. A listing more is a line here. */
public final class Calendars {

    private static final TradingCalendar NYSE = NyseRules.calendar();
    private static final TradingCalendar ALWAYS_OPEN = new AlwaysOpen();

    private static final Map<String, TradingCalendar> BY_LISTING = new TreeMap<>(Map.of(
            "us.equity", NYSE,
            "sim.equity", NYSE,
            "binance.spot", ALWAYS_OPEN,
            "binance.usdm", ALWAYS_OPEN,
            "binance.coinm", ALWAYS_OPEN));

    private Calendars() {}

    /** New York Stock Exchange, 2000 to 2035. */
    public static TradingCalendar nyse() {
        return NYSE;
    }

    /** Trading at any time; a session is a UTC day. */
    public static TradingCalendar alwaysOpen() {
        return ALWAYS_OPEN;
    }

    /**
     * The calendar of a listing.
     *
     * @param listing venue and market, as {@code us.equity}
     * @throws IllegalArgumentException when the listing has no sessions that we know
     */
    public static TradingCalendar of(String listing) {
        TradingCalendar calendar = BY_LISTING.get(listing);
        if (calendar == null) {
            throw new IllegalArgumentException("no trading calendar for listing '" + listing + "': known are "
                    + String.join(", ", BY_LISTING.keySet()));
        }
        return calendar;
    }
}
