package io.breadthflow.market.simulation;

/** Prices as whole numbers of 0.0001, the decimals of the files. */
final class Ticks {

    private static final int PER_UNIT = 10_000;

    private Ticks() {}

    /** The nearest tick, at least one: a price is positive. */
    static long of(double price) {
        return Math.max(1, Math.round(price * PER_UNIT));
    }

    /** The double nearest to the decimal number. */
    static double price(long ticks) {
        return (double) ticks / PER_UNIT;
    }

    /** Decimal text with 4 decimals. */
    static String text(double price) {
        long ticks = of(price);
        String fraction = Long.toString(PER_UNIT + ticks % PER_UNIT);
        return ticks / PER_UNIT + "." + fraction.substring(1);
    }
}
