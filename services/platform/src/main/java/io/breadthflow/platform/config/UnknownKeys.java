package io.breadthflow.platform.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops the start when a key under {@code breadthflow.} is one that nothing reads. Runs once all beans exist: by then
 * every configuration record has been bound and {@link KnownKeys} has seen all names.
 */
final class UnknownKeys implements SmartInitializingSingleton {

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("breadthflow");

    /** Prefix of the variables that tests read from the environment. */
    private static final ConfigurationPropertyName TESTS = ConfigurationPropertyName.of("breadthflow.test");

    /** Environment variables that the launcher and the scripts read, not the application. */
    private static final List<String> FOREIGN_VARIABLES = List.of(
            "breadthflow.build.seconds",
            "breadthflow.cache",
            "breadthflow.data",
            "breadthflow.data.dir",
            "breadthflow.java.opts",
            "breadthflow.tools",
            "breadthflow.ingestion.url",
            "breadthflow.features.url",
            "breadthflow.training.url",
            "breadthflow.serving.url");

    private final Environment environment;
    private final KnownKeys known;

    UnknownKeys(Environment environment, KnownKeys known) {
        this.environment = environment;
        this.known = known;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> keys = known.names().stream()
                .filter(PREFIX::isAncestorOf)
                .map(ConfigurationPropertyName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(source -> unknown(source, keys).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new UnknownKeyException(unknown.stream()
                    .map(key -> "The configuration key '" + key + "' does not exist."
                            + Nearest.to(key, keys)
                                    .map(near -> " Did you mean '" + near + "'?")
                                    .orElse(""))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static Set<String> unknown(ConfigurationPropertySource source, Set<String> keys) {
        if (!(source instanceof IterableConfigurationPropertySource all)) {
            return Set.of();
        }
        boolean variables = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        Set<String> plain = keys.stream().map(UnknownKeys::plain).collect(Collectors.toSet());
        return all.stream()
                .filter(PREFIX::isAncestorOf)
                .filter(name -> !(variables && isForeign(name)))
                .map(ConfigurationPropertyName::toString)
                .filter(key -> Optional.of(plain(key)).filter(plain::contains).isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isForeign(ConfigurationPropertyName name) {
        return TESTS.isAncestorOf(name) || FOREIGN_VARIABLES.contains(name.toString());
    }

    /** Without dashes, dots and case, which variables cannot tell apart. */
    private static String plain(String key) {
        return key.replaceAll("[-._]", "").toLowerCase(Locale.ROOT);
    }
}
