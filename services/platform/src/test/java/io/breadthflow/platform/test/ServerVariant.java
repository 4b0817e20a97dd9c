package io.breadthflow.platform.test;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which servers the tests tagged {@code contract} run against: the profile of the build decides, through the system
 * property {@code test.variant}.
 */
enum ServerVariant {

    /** Those the build brings along; the default. */
    EMBEDDED,

    /** Real ones on this machine, named by the environment. */
    NATIVE(NativeServer.URL),

    /** Containers of images named by the environment. */
    DOCKER(ContainerServer.IMAGE);

    private final String[] required;

    ServerVariant(String... required) {
        this.required = required;
    }

    static ServerVariant current() {
        return valueOf(System.getProperty("test.variant", EMBEDDED.name()).toUpperCase(Locale.ROOT));
    }

    /** The first variable of the environment that it needs and that is not set. */
    Optional<String> missing() {
        return Stream.of(required)
                .filter(variable -> Environment.find(variable).isEmpty())
                .findFirst();
    }
}
