package io.breadthflow.lake.store.s3;

/** What a {@link FaultyS3} does with a request instead of handing it on and answering. */
public enum Fault {
    /** Hands it on, and keeps the answer until the client has given up. */
    ANSWER_DELAYED,
    /** Hands it on only once the client has given up. */
    REQUEST_DELAYED,
    /** Answers 500 without handing it on. */
    ERROR_500,
    /** Answers 503 without handing it on, and that it may be sent again at once. */
    ERROR_503,
    /** Hands it on and answers 500 all the same. */
    ERROR_AFTER_SUCCESS,
    /** Ends the connection without handing it on. */
    RESET_BEFORE,
    /** Hands it on and ends the connection without an answer. */
    RESET_AFTER_SUCCESS,
    /** Hands it on and ends the connection in the middle of the answer. */
    TRUNCATED,
    /** Answers 409 without handing it on. */
    CONFLICT_409,
    /** Hands it on twice, as a hop that repeats requests does, and answers what came second. */
    REPEATED
}
