package io.breadthflow.features.materialize;

import java.math.BigDecimal;

/** Prices as features see them: raw price × adjustment factor. */
final class AdjustedPrices {

    /** Integers below it are doubles without rounding, so one division by a power of ten rounds once: correctly. */
    private static final long EXACT = 1L << 53;

    private final int scale;
    private final double unit;

    /** Prices of {@code scale} decimals; powers of ten up to 10^22 are doubles without rounding. */
    AdjustedPrices(int scale) {
        this.scale = scale;
        this.unit = Double.parseDouble("1e" + scale);
    }

    /** The correctly rounded price {@code unscaled / 10^scale}, times {@code factor}. */
    double of(long unscaled, double factor) {
        return raw(unscaled) * factor;
    }

    private double raw(long unscaled) {
        if (unscaled > -EXACT && unscaled < EXACT) {
            return unscaled / unit;
        }
        return BigDecimal.valueOf(unscaled, scale).doubleValue();
    }
}
