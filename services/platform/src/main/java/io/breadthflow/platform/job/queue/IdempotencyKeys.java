package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import org.jspecify.annotations.Nullable;

/** The rules of the header {@code Idempotency-Key}. */
public final class IdempotencyKeys {

    private static final int LONGEST = 200;

    private IdempotencyKeys() {}

    /** The key, or null for none; throws {@code INVALID_REQUEST} for one that is blank or too long. */
    public static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "The idempotency key has " + key.length() + " characters; give 1 to " + LONGEST + ".");
        }
        return key;
    }

    /** The failure of a second request under the key of {@code owner}. */
    public static PlatformException conflict(String key, String owner) {
        return new PlatformException(
                ErrorCode.IDEMPOTENCY_CONFLICT,
                "The idempotency key '" + key + "' belongs to " + owner + " with another request. "
                        + "Use a new key for a new request.");
    }
}
