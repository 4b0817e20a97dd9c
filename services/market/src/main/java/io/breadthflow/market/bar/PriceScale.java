package io.breadthflow.market.bar;

import java.math.BigDecimal;

/** Decimals of stored prices, and the one conversion of such a price to the double that features and labels see. */
public final class PriceScale {

    /** Integers below it are doubles without rounding, so one division by a power of ten rounds once: correctly. */
    private static final long EXACT = 1L << 53;

    /** The largest power of ten that is a double without rounding. */
    private static final int MOST_DECIMALS = 22;

    private final int decimals;
    private final double unit;

    private PriceScale(int decimals) {
        this.decimals = decimals;
        this.unit = Double.parseDouble("1e" + decimals);
    }

    /** Prices of {@code decimals} decimals, 0 to 22. */
    public static PriceScale of(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("prices have 0 to " + MOST_DECIMALS + " decimals, not " + decimals);
        }
        return new PriceScale(decimals);
    }

    /** The double nearest to {@code unscaled / 10^decimals}. */
    public double price(long unscaled) {
        if (unscaled > -EXACT && unscaled < EXACT) {
            return unscaled / unit;
        }
        return BigDecimal.valueOf(unscaled, decimals).doubleValue();
    }

    /** {@link #price} times {@code factor}, the adjustment factor of its bar. */
    public double adjusted(long unscaled, double factor) {
        return price(unscaled) * factor;
    }
}
