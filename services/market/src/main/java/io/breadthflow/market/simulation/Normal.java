package io.breadthflow.market.simulation;

import java.util.random.RandomGenerator;

/** The standard normal distribution by {@link StrictMath} alone, so that its bits are the same on every JDK. */
final class Normal {

    /** Beyond this the distribution function is 0 or 1 in double. */
    private static final double FAR = 8.5;

    private Normal() {}

    /** One draw from two uniform ones: Box and Muller, Annals of Mathematical Statistics 29 (1958), equation 1. */
    static double draw(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Distribution function: Marsaglia, Journal of Statistical Software 11 (2004) 4, section 3. */
    static double cumulative(double x) {
        if (Math.abs(x) > FAR) {
            return x < 0 ? 0 : 1;
        }
        double sum = x;
        double term = x;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * x * x) / StrictMath.sqrt(2 * Math.PI);
    }
}
