package io.breadthflow.platform.config;

/** Keys were given that nothing reads. */
final class UnknownKeyException extends RuntimeException {

    UnknownKeyException(String message) {
        super(message);
    }
}
