package io.breadthflow.market.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;

/** Moments without rounding: doubles are exact decimals, so sums of them can be exact too. */
final class Exact {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Exact() {}

    static double mean(double[] values) {
        return sum(values).divide(BigDecimal.valueOf(values.length), DIGITS).doubleValue();
    }

    /** Standard deviation with divisor n − {@code degreesLost}. */
    static double deviation(double[] values, int degreesLost) {
        BigDecimal n = BigDecimal.valueOf(values.length);
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : values) {
            squares = squares.add(new BigDecimal(value).pow(2));
        }
        BigDecimal spread = n.multiply(squares).subtract(sum(values).pow(2));
        return spread.divide(n.multiply(BigDecimal.valueOf(values.length - degreesLost)), DIGITS)
                .sqrt(DIGITS)
                .doubleValue();
    }

    static double zOfLast(double[] values) {
        double deviation = deviation(values, 0);
        BigDecimal mean = sum(values).divide(BigDecimal.valueOf(values.length), DIGITS);
        double distance =
                new BigDecimal(values[values.length - 1]).subtract(mean).doubleValue();
        return deviation == 0 ? Double.NaN : distance / deviation;
    }

    private static BigDecimal sum(double[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum;
    }
}
