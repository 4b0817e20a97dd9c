package io.breadthflow.market.feature.fold;

/** The check that every length and period of a feature goes through when the feature is described. */
public final class Lengths {

    private Lengths() {}

    /** Refuses {@code length} bars where the definition makes sense only from {@code minimum} on. */
    public static void require(int minimum, int length) {
        if (length < minimum) {
            throw new IllegalArgumentException("a length of " + length + " bars is too short, at least " + minimum
                    + " are needed for this feature");
        }
    }
}
