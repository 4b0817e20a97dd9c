package io.breadthflow.market.calendar;

/** The calendars by which listings trade. */
public final class Calendars {

    private static final TradingCalendar NYSE = NyseRules.calendar();

    private Calendars() {}

    /** New York Stock Exchange, 2000 to 2035. */
    public static TradingCalendar nyse() {
        return NYSE;
    }

    /**
     * The calendar of a listing.
     *
     * @param listing venue and market, as {@code us.equity}
     * @throws IllegalArgumentException when the listing has no sessions that we know
     */
    public static TradingCalendar of(String listing) {
        return switch (listing) {
            case "us.equity", "sim.equity" -> NYSE;
            default ->
                throw new IllegalArgumentException(
                        "no trading calendar for listing '" + listing + "': known are us.equity and sim.equity");
        };
    }
}
