package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.market.calendar.TradingCalendar;

/**
 * Instruments of one venue and market, and the sessions they trade in.
 *
 * @param name as {@code us.equity}
 */
record Listing(String name, TradingCalendar calendar) {

    /** Throws {@code INVALID_REQUEST} when nothing is known of the listing. */
    static Listing named(String name) {
        try {
            return new Listing(name, Calendars.of(name));
        } catch (IllegalArgumentException e) {
            throw new PlatformException(ErrorCode.INVALID_REQUEST, e.getMessage() + ".", e);
        }
    }
}
