package io.breadthflow.market.feature;

import java.util.regex.Pattern;

/**
 * Name and version of a feature's definition. The version rises whenever the numbers change, so that a feature set,
 * whose hash covers it, becomes another set.
 *
 * @param name snake case with its parameters, as {@code rsi_14}
 * @param version 1 for the first definition
 */
public record FeatureId(String name, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public FeatureId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a feature name: snake case, at most 64 characters");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version of " + name + " is " + version + ", the first is 1");
        }
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
