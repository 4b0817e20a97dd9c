package io.breadthflow.platform.test;

import java.util.Optional;

/** What the scripts that start servers tell the tests. */
final class Environment {

    private Environment() {}

    static Optional<String> find(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    static String get(String variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalStateException("The environment variable " + variable + " is not set."));
    }
}
