package io.breadthflow.contracts.error;

import static io.breadthflow.contracts.error.RetryClass.BUG;
import static io.breadthflow.contracts.error.RetryClass.INPUT;
import static io.breadthflow.contracts.error.RetryClass.TRANSIENT;

/** Every error the platform answers with: HTTP status, whether a retry helps, and a title that never changes. */
public enum ErrorCode {
    INVALID_REQUEST(400, INPUT, "The request is not valid"),
    UNKNOWN_FIELD(400, INPUT, "The request has a field that does not exist"),
    UNAUTHORIZED(401, INPUT, "Credentials are missing or wrong"),
    FORBIDDEN(403, INPUT, "Not allowed"),
    NOT_FOUND(404, INPUT, "Not found"),
    METHOD_NOT_ALLOWED(405, INPUT, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, INPUT, "None of the accepted media types can be produced"),
    ALREADY_EXISTS(409, INPUT, "Already exists"),
    AMBIGUOUS_SYMBOL(409, INPUT, "The symbol stands for several instruments"),
    IDEMPOTENCY_CONFLICT(409, INPUT, "The idempotency key was used for another request"),
    ILLEGAL_STATE(409, INPUT, "Not possible in the present state"),
    UNSUPPORTED_MEDIA_TYPE(415, INPUT, "The media type is not supported"),
    SOURCE_UNREADABLE(422, INPUT, "The source cannot be read"),
    SOURCE_MALFORMED(422, INPUT, "The source is not in its declared format"),
    FEATURE_UNAVAILABLE(422, INPUT, "A feature the model needs is not available"),
    FEATURE_SET_MISMATCH(422, INPUT, "The vector does not fit the model's feature set"),
    NO_DATA(422, INPUT, "There is nothing to work on"),
    TABLE_SPEC_NEWER(409, INPUT, "The table was written by a newer version of the platform"),
    CANCELLED(409, INPUT, "Cancelled"),
    TOO_MANY_REQUESTS(429, TRANSIENT, "Too many requests"),
    INTERNAL(500, BUG, "An error of the platform"),
    TABLE_BUSY(503, TRANSIENT, "Another job is writing the table"),
    COMMIT_CONFLICT(503, TRANSIENT, "Another commit came first"),
    COMMIT_OUTCOME_UNKNOWN(503, TRANSIENT, "It is not known whether the commit took effect"),
    STORE_UNAVAILABLE(503, TRANSIENT, "The object store does not answer"),
    DATABASE_UNAVAILABLE(503, TRANSIENT, "The database does not answer"),
    DRIVER_LOST(503, TRANSIENT, "The Spark driver has died"),
    FEATURE_STORE_UNAVAILABLE(503, TRANSIENT, "The online feature store does not answer"),
    MODEL_UNAVAILABLE(503, TRANSIENT, "No model is loaded under that name yet"),
    MODEL_CORRUPT(500, BUG, "The bytes of the model differ from what was registered"),
    LEASE_LOST(503, TRANSIENT, "Another worker has taken the job over");

    private final int status;
    private final RetryClass retry;
    private final String title;

    ErrorCode(int status, RetryClass retry, String title) {
        this.status = status;
        this.retry = retry;
        this.title = title;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    public RetryClass retry() {
        return retry;
    }

    public String title() {
        return title;
    }
}
