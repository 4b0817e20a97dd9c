package io.breadthflow.ingestion.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a row is refused. A row may have several reasons; one is enough for the quarantine. */
public enum Reason {
    /** A field that must have a value is empty. */
    NULL_VALUE(1 << 0),
    /** A number is not written as plain decimal digits; scientific notation is none. */
    MALFORMED_NUMBER(1 << 1),
    /** A date does not follow the declared format or is not in the calendar. */
    MALFORMED_DATE(1 << 2),
    /** A number needs more digits than its column has. It is never rounded. */
    NOT_REPRESENTABLE(1 << 3),
    /** A price or an adjustment factor is zero or less. */
    NON_POSITIVE_PRICE(1 << 4),
    /** The volume is less than zero. */
    NEGATIVE_VOLUME(1 << 5),
    /** The high is not the highest or the low not the lowest of the four prices. */
    OHLC_ORDER(1 << 6),
    /** The exchange did not trade on that day. */
    NOT_A_SESSION(1 << 7),
    /** The symbol is not one, see {@link io.breadthflow.market.instrument.Instrument}. */
    BAD_SYMBOL(1 << 8),
    /** An accepted row of this source has the same symbol and session. */
    DUPLICATE_KEY(1 << 9),
    /** The row has another number of fields than the header. */
    COLUMN_COUNT(1 << 10),
    /** Text follows a closing quote. */
    MALFORMED_QUOTES(1 << 11);

    /**
     * Version of the rules behind the reasons. A source that was taken in under other rules is taken in again.
     */
    public static final int RULES_VERSION = 1;

    private static final List<Reason> ALL = List.of(values());

    private final int bit;

    Reason(int bit) {
        this.bit = bit;
    }

    /** This reason as one bit of a set. */
    int bit() {
        return bit;
    }

    /** The reasons whose bits are set, in the order of their declaration. */
    public static List<Reason> of(int bits) {
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : ALL) {
            if ((bits & reason.bit()) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** The reasons whose bits are set as text: {@code NULL_VALUE,OHLC_ORDER}. */
    public static String text(int bits) {
        return of(bits).stream().map(Reason::name).collect(Collectors.joining(","));
    }
}
