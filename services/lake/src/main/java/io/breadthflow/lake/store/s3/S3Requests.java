package io.breadthflow.lake.store.s3;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends requests that may be repeated, again and again while their failure may pass, and says what is wrong if it stays. */
final class S3Requests {

    private final S3Settings settings;
    private final S3Location location;

    S3Requests(S3Settings settings, S3Location location) {
        this.settings = settings;
        this.location = location;
    }

    /** One attempt of a request. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws Exception;
    }

    /**
     * Answer of the store.
     *
     * @param done what becomes of the object, as {@code read}
     * @param path the object
     * @param attempt may be made any number of times
     */
    <T> T answer(String done, String path, Attempt<T> attempt) {
        Pauses pauses = new Pauses();
        for (int made = 1; ; made++) {
            try {
                return attempt.make();
            } catch (InterruptedException e) {
                throw Pauses.interrupted(e);
            } catch (PlatformException | IllegalArgumentException e) {
                throw e;
            } catch (Exception e) {
                S3Failure failure = S3Failure.of(e);
                if (!failure.mayPass() || made == Pauses.ATTEMPTS) {
                    throw exception(done, path, failure);
                }
            }
            pauses.pause();
        }
    }

    static <T> T await(CompletableFuture<T> answer) throws InterruptedException, ExecutionException {
        return answer.get();
    }

    /** The failure for those who asked. */
    RuntimeException exception(String done, String path, S3Failure failure) {
        return switch (failure.kind()) {
            case ABSENT ->
                new PlatformException(
                        ErrorCode.NOT_FOUND, "there is no object " + path + " in " + location, failure.cause());
            case BEYOND_END -> new IllegalArgumentException(path + " ends before the bytes asked for", failure.cause());
            default -> unavailable(path + " could not be " + done, failure);
        };
    }

    /** A failure that says where the store is and what can be done. */
    PlatformException unavailable(String what, S3Failure failure) {
        return new PlatformException(
                ErrorCode.STORE_UNAVAILABLE,
                what + " in " + location + " at " + settings.endpoint() + ": " + failure.reason() + ". "
                        + remedy(failure.kind()),
                failure.cause());
    }

    private static String remedy(S3Failure.Kind kind) {
        return switch (kind) {
            case DENIED -> "Check breadthflow.lake.s3.access-key and secret-key, and what the user's policy allows";
            case NO_BUCKET -> "Create the bucket, or check breadthflow.lake.root";
            case REFUSED -> "Check breadthflow.lake.s3.endpoint, region and path-style";
            case UNREACHED -> "Check that the store is up, breadthflow.lake.s3.endpoint and ca-certificate";
            case ABSENT, TAKEN, BEYOND_END, BUSY, UNCERTAIN -> "Check that the store is up and not overloaded";
        };
    }
}
