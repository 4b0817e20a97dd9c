package io.breadthflow.contracts.error;

import org.jspecify.annotations.Nullable;

/** A failure that a caller can act on. The message says what failed, why, and what to do. */
public final class PlatformException extends RuntimeException {

    private final ErrorCode code;

    public PlatformException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public PlatformException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
