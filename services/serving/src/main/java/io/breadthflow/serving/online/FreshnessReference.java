package io.breadthflow.serving.online;

/** Reference time that the age of a vector is measured against. */
public enum FreshnessReference {
    /** The latest published event time of the same set and listing: right for archives that end in the past. */
    WATERMARK,
    /** Now: right where data comes in every day. */
    WALL_CLOCK
}
