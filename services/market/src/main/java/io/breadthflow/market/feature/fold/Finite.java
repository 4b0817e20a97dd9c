package io.breadthflow.market.feature.fold;

/** Arithmetic whose result is finite or NaN, as the NaN policy of features asks. */
public final class Finite {

    private Finite() {}

    /** {@code value}, or NaN in place of an infinity. */
    public static double orNaN(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** {@code numerator / denominator}; NaN for a zero denominator. */
    public static double ratio(double numerator, double denominator) {
        return orNaN(numerator / denominator);
    }

    /** Natural logarithm of {@code numerator / denominator}; NaN unless the quotient is positive and finite. */
    public static double logRatio(double numerator, double denominator) {
        return orNaN(StrictMath.log(numerator / denominator));
    }
}
