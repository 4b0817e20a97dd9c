package io.breadthflow.training.mirror;

import org.jspecify.annotations.Nullable;

/** A mirror did not take what it was given; it is tried again later. */
public final class MirrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** True if other changes may fare better. */
    public enum Kind {
        /** The server does not answer, or not to us. */
        UNAVAILABLE,
        /** The server answers, and does not want this. */
        REFUSED
    }

    private final Kind kind;

    public MirrorException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
