package io.breadthflow.platform.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the model registry that a mirror is to be told of.
 *
 * @param position order among the changes of its model
 * @param version the version registered, or the one the alias moved to
 * @param alias the alias that moved, null for a registration
 * @param failures deliveries that failed
 */
public record RegistryChange(
        long position,
        String model,
        Kind kind,
        int version,
        @Nullable String alias,
        Instant changedAt,
        int failures) {

    /** Kind of a change. */
    public enum Kind {
        VERSION_REGISTERED,
        ALIAS_MOVED
    }

    @Override
    public String toString() {
        return switch (kind) {
            case VERSION_REGISTERED -> model + " version " + version;
            case ALIAS_MOVED -> model + "@" + alias + " to version " + version;
        };
    }
}
