package io.breadthflow.lake.store.s3;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.s3.S3Failure.Kind;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write of one object that must not be there yet. It is always a single PUT with {@code If-None-Match: *}: the SDK's
 * own multipart upload does not carry the condition to the request that makes the object. Every object carries the id of
 * the write that made it, so that after a lost answer, or a request that some hop repeated, reading it back tells whether
 * it was this one.
 */
final class ConditionalPut {

    /** Header of the user metadata that holds the id of the write. */
    static final String WRITER = "x-amz-meta-breadthflow-writer";

    private final MinioAsyncClient client;
    private final S3Requests requests;
    private final S3Location location;
    private final String path;
    private final String id = UUID.randomUUID().toString();

    private boolean mayHaveArrived;
    private @Nullable S3Failure last;

    private enum Outcome {
        WON,
        LOST,
        OPEN
    }

    ConditionalPut(MinioAsyncClient client, S3Requests requests, S3Location location, String path) {
        this.client = client;
        this.requests = requests;
        this.location = location;
        this.path = path;
    }

    /** True when the object is what this write made, false when another write was first. */
    boolean write(byte[] bytes) {
        Pauses pauses = new Pauses();
        Outcome outcome = attempt(bytes);
        for (int made = 1; outcome == Outcome.OPEN && made < Pauses.ATTEMPTS; made++) {
            pause(pauses);
            outcome = attempt(bytes);
        }
        return switch (outcome) {
            case WON -> true;
            case LOST -> false;
            case OPEN -> settle();
        };
    }

    private Outcome attempt(byte[] bytes) {
        try {
            S3Requests.await(client.putObject(request(bytes)));
            return Outcome.WON;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(e);
        } catch (Exception e) {
            return judge(S3Failure.of(e));
        }
    }

    private PutObjectAPIArgs request(byte[] bytes) {
        return PutObjectAPIArgs.builder()
                .bucket(location.bucket())
                .object(location.key(path))
                .data(bytes, bytes.length)
                .headers(new Http.Headers(Map.of("If-None-Match", "*", WRITER, id)))
                .build();
    }

    private Outcome judge(S3Failure failure) {
        last = failure;
        mayHaveArrived |= failure.kind() == Kind.UNCERTAIN;
        if (failure.kind() == Kind.TAKEN) {
            return readBack();
        } else if (failure.mayPass() || mayHaveArrived) {
            return Outcome.OPEN;
        }
        throw requests.exception("written", path, failure);
    }

    /** Whose object it is; open when it is gone again. */
    private Outcome readBack() {
        try {
            StatObjectResponse found = requests.answer(
                    "read back",
                    path,
                    () -> S3Requests.await(client.statObject(StatObjectArgs.builder()
                            .bucket(location.bucket())
                            .object(location.key(path))
                            .build())));
            return id.equals(found.headers().get(WRITER)) ? Outcome.WON : Outcome.LOST;
        } catch (PlatformException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                return Outcome.OPEN;
            }
            throw unknown(e);
        }
    }

    /** No attempt was answered clearly. A request that timed out may still be carried out, so absence proves nothing. */
    private boolean settle() {
        S3Failure failure = java.util.Objects.requireNonNull(last, "an open outcome has a reason");
        if (!mayHaveArrived) {
            throw requests.exception("written", path, failure);
        }
        return switch (readBack()) {
            case WON -> true;
            case LOST -> false;
            case OPEN -> throw unknown(failure.cause());
        };
    }

    private void pause(Pauses pauses) {
        try {
            pauses.pause();
        } catch (PlatformException e) {
            throw mayHaveArrived ? unknown(e) : e;
        }
    }

    private PlatformException unknown(Throwable cause) {
        return new PlatformException(
                ErrorCode.COMMIT_OUTCOME_UNKNOWN,
                "it is not known whether " + path + " was written to " + location + ": "
                        + S3Failure.of(cause).reason() + ". Read it back once the store answers",
                cause);
    }
}
