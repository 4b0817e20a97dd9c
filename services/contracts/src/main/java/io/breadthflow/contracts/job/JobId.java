package io.breadthflow.contracts.job;

import java.util.UUID;

/** Identity of a job. */
public record JobId(UUID value) {

    public static JobId create() {
        return new JobId(UUID.randomUUID());
    }

    /** Reads the text form; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static JobId parse(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
