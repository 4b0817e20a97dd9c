package io.breadthflow.contracts.job;

import java.util.UUID;

/** Identity of a pipeline. */
public record PipelineId(UUID value) {

    public static PipelineId create() {
        return new PipelineId(UUID.randomUUID());
    }

    /** Reads the text form; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static PipelineId parse(String text) {
        return new PipelineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
