package io.breadthflow.training.mirror;

import java.util.Optional;

/**
 * Outcome of a change that was given to a mirror.
 *
 * @param skipped why the mirror cannot have it, now or later; empty when it has it
 */
public record Receipt(Optional<String> skipped) {

    /** The mirror has it. */
    public static final Receipt MIRRORED = new Receipt(Optional.empty());

    /** The mirror cannot have it for {@code reason}, and no later attempt would change that. */
    public static Receipt skipped(String reason) {
        return new Receipt(Optional.of(reason));
    }
}
