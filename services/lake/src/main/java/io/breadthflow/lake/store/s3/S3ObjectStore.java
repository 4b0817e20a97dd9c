package io.breadthflow.lake.store.s3;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectPaths;
import io.breadthflow.lake.store.ObjectStore;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.credentials.Provider;
import io.minio.credentials.StaticProvider;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/**
 * Objects in a bucket of an S3 store that keeps {@code If-None-Match: *} on PUT, through the MinIO SDK. Requests that may
 * be repeated are, a few times; every one of them ends within its timeout. Safe for use by many threads.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {

    private static final int PART_BYTES = 16 << 20;

    private final S3Location location;
    private final MinioAsyncClient client;
    private final S3Requests requests;
    private final S3Listing listing;

    private S3ObjectStore(S3Settings settings, S3Location location, Provider user) {
        this.location = location;
        this.client = S3Http.client(settings, user);
        this.requests = new S3Requests(settings, location);
        this.listing = new S3Listing(client, requests, location);
    }

    /** The store at {@code location}; its bucket is created when it is missing and the credentials may. */
    public static S3ObjectStore open(S3Settings settings, S3Location location) {
        S3Credentials keys = settings.credentials();
        return open(settings, location, new StaticProvider(keys.accessKey(), keys.secretKey(), null));
    }

    /** The same with the rights of {@code user}. */
    static S3ObjectStore open(S3Settings settings, S3Location location, Provider user) {
        S3ObjectStore store = new S3ObjectStore(settings, location, user);
        try {
            new S3Bucket(store.client, store.requests, location).ready();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public String root() {
        return location.toString();
    }

    @Override
    public boolean putIfAbsent(String path, byte[] bytes) {
        return new ConditionalPut(client, requests, location, ObjectPaths.checked(path)).write(bytes);
    }

    @Override
    public void put(String path, byte[] bytes) {
        String key = key(path);
        requests.answer(
                "written",
                path,
                () -> bytes.length <= PART_BYTES
                        ? S3Requests.await(client.putObject(PutObjectAPIArgs.builder()
                                .bucket(location.bucket())
                                .object(key)
                                .data(bytes, bytes.length)
                                .build()))
                        : S3Requests.await(
                                client.putObject(PutObjectArgs.builder().bucket(location.bucket()).object(key).stream(
                                                new ByteArrayInputStream(bytes), (long) bytes.length, (long) PART_BYTES)
                                        .build())));
    }

    @Override
    public byte[] get(String path) {
        GetObjectArgs request = GetObjectArgs.builder()
                .bucket(location.bucket())
                .object(key(path))
                .build();
        return requests.answer("read", path, () -> {
            try (GetObjectResponse answer = S3Requests.await(client.getObject(request))) {
                return answer.readAllBytes();
            }
        });
    }

    @Override
    public byte[] get(String path, long offset, int length) {
        if (length == 0) {
            return nothing(path);
        }
        GetObjectArgs request = GetObjectArgs.builder()
                .bucket(location.bucket())
                .object(key(path))
                .offset(offset)
                .length((long) length)
                .build();
        byte[] bytes = requests.answer("read", path, () -> {
            try (GetObjectResponse answer = S3Requests.await(client.getObject(request))) {
                return answer.readNBytes(length);
            }
        });
        if (bytes.length < length) {
            throw new IllegalArgumentException(
                    path + " ends before byte " + (offset + length) + ": it has " + (offset + bytes.length));
        }
        return bytes;
    }

    private byte[] nothing(String path) {
        if (find(path).isEmpty()) {
            throw new PlatformException(ErrorCode.NOT_FOUND, "there is no object " + path + " in " + location);
        }
        return new byte[0];
    }

    @Override
    public Optional<StoredObject> find(String path) {
        StatObjectArgs request = StatObjectArgs.builder()
                .bucket(location.bucket())
                .object(key(path))
                .build();
        try {
            StatObjectResponse found =
                    requests.answer("looked up", path, () -> S3Requests.await(client.statObject(request)));
            return Optional.of(new StoredObject(
                    path, found.size(), found.lastModified().toInstant().toEpochMilli()));
        } catch (PlatformException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<StoredObject> list(String prefix) {
        return listing.below(ObjectPaths.checked(prefix));
    }

    @Override
    public List<StoredObject> listFrom(String path) {
        return listing.from(ObjectPaths.checked(path));
    }

    @Override
    public Optional<StoredObject> firstFrom(String path) {
        return listing.firstFrom(ObjectPaths.checked(path));
    }

    @Override
    public List<String> folders(String path) {
        return listing.folders(ObjectPaths.checked(path));
    }

    @Override
    public void delete(String path) {
        RemoveObjectArgs request = RemoveObjectArgs.builder()
                .bucket(location.bucket())
                .object(key(path))
                .build();
        requests.answer("deleted", path, () -> S3Requests.await(client.removeObject(request)));
    }

    private String key(String path) {
        return location.key(ObjectPaths.checked(path));
    }

    /** Ends the connections; requests under way fail. */
    @Override
    public void close() {
        client.close();
    }
}
