package io.breadthflow.lake.store.s3;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.ServerException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a request had no success, and what that says of the object. */
record S3Failure(Kind kind, String reason, Throwable cause) {

    private static final Pattern STATUS = Pattern.compile("Response code: (\\d{3})");

    enum Kind {
        /** There is no such object. */
        ABSENT,
        /** There is no such bucket. */
        NO_BUCKET,
        /** The condition did not hold: something is there. */
        TAKEN,
        /** Another request to the same key was under way; nothing was done. */
        BUSY,
        /** A range that the object does not have. */
        BEYOND_END,
        /** The credentials are wrong or have not the right. */
        DENIED,
        /** The store understood and will never do it. */
        REFUSED,
        /** The request never left: no connection. */
        UNREACHED,
        /** The request may or may not have been carried out. */
        UNCERTAIN
    }

    static S3Failure of(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new S3Failure(kind(cause), reason(cause), cause);
    }

    /** True when the same request may succeed a moment later. */
    boolean mayPass() {
        return kind == Kind.BUSY || kind == Kind.UNREACHED || kind == Kind.UNCERTAIN;
    }

    private static Kind kind(Throwable cause) {
        if (cause instanceof ErrorResponseException answer) {
            return kind(answer.response().code(), answer.errorResponse().code());
        } else if (cause instanceof ServerException answer) {
            return kind(answer.statusCode(), "");
        } else if (cause instanceof InvalidResponseException) {
            Matcher status = STATUS.matcher(String.valueOf(cause.getMessage()));
            return status.find() ? kind(Integer.parseInt(status.group(1)), "") : Kind.UNCERTAIN;
        }
        boolean neverSent = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException;
        return neverSent ? Kind.UNREACHED : Kind.UNCERTAIN;
    }

    private static Kind kind(int status, String code) {
        return switch (status) {
            case 404 -> code.equals("NoSuchBucket") ? Kind.NO_BUCKET : Kind.ABSENT;
            case 412 -> Kind.TAKEN;
            case 409 -> Kind.BUSY;
            case 416 -> Kind.BEYOND_END;
            case 401, 403 -> Kind.DENIED;
            case 408, 429 -> Kind.UNCERTAIN;
            default -> status >= 400 && status < 500 ? Kind.REFUSED : Kind.UNCERTAIN;
        };
    }

    private static String reason(Throwable cause) {
        if (cause instanceof ErrorResponseException answer) {
            return "the store answered " + answer.response().code() + " "
                    + answer.errorResponse().code() + ": "
                    + answer.errorResponse().message();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
