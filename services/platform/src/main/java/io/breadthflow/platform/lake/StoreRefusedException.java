package io.breadthflow.platform.lake;

import io.breadthflow.lake.store.PutRace;
import org.jspecify.annotations.Nullable;

/** The start ends here: the lake's store does not answer, or commits would be lost on it. */
final class StoreRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    private StoreRefusedException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    static StoreRefusedException unreachable(String root, Exception cause) {
        return new StoreRefusedException(
                "The lake " + root + " cannot be opened: " + cause.getMessage(),
                "Check breadthflow.lake.root and, for s3://, breadthflow.lake.s3.*; the store must be up before the "
                        + "services.",
                cause);
    }

    static StoreRefusedException unsafe(String root, PutRace.Result result) {
        String message = "The lake " + root + " does not keep put-if-absent: in a race for " + result.keys()
                + " objects with " + result.writers() + " writers each, " + result.winners()
                + " writers were told they had won. Two commits could overwrite each other.";
        return new StoreRefusedException(
                message,
                "Use a store with conditional writes (MinIO, AWS S3) or a file system with hard links. Where only one "
                        + "process ever writes, set breadthflow.lake.single-writer=true.",
                null);
    }

    String remedy() {
        return remedy;
    }
}
