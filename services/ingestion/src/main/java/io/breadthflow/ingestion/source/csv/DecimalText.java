package io.breadthflow.ingestion.source.csv;

/**
 * Exact decimal text to an unscaled {@code long}: {@code 45.07} at scale 6 is 45,070,000. The grammar is {@code
 * [+-]digits[.digits]} with at least one digit on either side of the point; there is no exponent. What does not fit 18
 * digits at the scale is refused, never rounded; zeros beyond the scale are no digits.
 */
final class DecimalText {

    /** The text is empty. */
    static final long ABSENT = Long.MIN_VALUE;

    /** The text is not a number. */
    static final long MALFORMED = Long.MIN_VALUE + 1;

    /** The number has more digits than fit. */
    static final long NOT_REPRESENTABLE = Long.MIN_VALUE + 2;

    private static final long LARGEST = 999_999_999_999_999_999L;
    private static final long[] POWERS = powers();

    private DecimalText() {}

    /** True when {@code parsed} is one of the three answers above and no number. */
    static boolean isFault(long parsed) {
        return parsed <= NOT_REPRESENTABLE;
    }

    /** The number in {@code text[from, to)} times 10^scale, or one of the three answers above. */
    static long parse(byte[] text, int from, int to, int scale) {
        if (from == to) {
            return ABSENT;
        }
        boolean signed = text[from] == '-' || text[from] == '+';
        int first = signed ? from + 1 : from;
        long value = 0;
        int at = first;
        while (at < to && isDigit(text[at])) {
            value = append(value, text[at++]);
        }
        int digits = at - first;
        int decimals = 0;
        if (at < to && text[at] == '.') {
            int point = at++;
            while (at < to && isDigit(text[at])) {
                value = at - point > scale ? beyondScale(value, text[at]) : append(value, text[at]);
                at++;
            }
            decimals = at - point - 1;
            digits += decimals;
        }
        if (at < to || digits == 0) {
            return MALFORMED;
        }
        long unscaled = scaleUp(value, scale - decimals);
        return text[from] == '-' && unscaled > 0 ? -unscaled : unscaled;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static long append(long value, byte digit) {
        if (value < 0 || value > LARGEST / 10) {
            return NOT_REPRESENTABLE;
        }
        return value * 10 + (digit - '0');
    }

    private static long beyondScale(long value, byte digit) {
        return digit == '0' ? value : NOT_REPRESENTABLE;
    }

    private static long scaleUp(long value, int power) {
        if (value < 0 || power <= 0) {
            return value;
        }
        return value > LARGEST / POWERS[power] ? NOT_REPRESENTABLE : value * POWERS[power];
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
