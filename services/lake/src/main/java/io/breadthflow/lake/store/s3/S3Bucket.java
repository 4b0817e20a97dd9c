package io.breadthflow.lake.store.s3;

import io.breadthflow.contracts.error.PlatformException;
import io.minio.HeadBucketArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.SetBucketLifecycleArgs;
import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration;
import io.minio.messages.LifecycleConfiguration.AbortIncompleteMultipartUpload;
import io.minio.messages.LifecycleConfiguration.Expiration;
import io.minio.messages.LifecycleConfiguration.Rule;
import io.minio.messages.Status;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bucket of a store, made when it is missing and the credentials may. */
final class S3Bucket {

    private static final Logger LOG = LoggerFactory.getLogger(S3Bucket.class);

    /** Prefix of objects written only to try the store out; a process that died may have left some. */
    private static final String PASSING = "diagnosis/";

    private static final int DAYS = 1;

    private final MinioAsyncClient client;
    private final S3Requests requests;
    private final S3Location location;

    S3Bucket(MinioAsyncClient client, S3Requests requests, S3Location location) {
        this.client = client;
        this.requests = requests;
        this.location = location;
    }

    /** Returns when the bucket is there; says what is wrong and what to do otherwise. */
    void ready() {
        if (!exists()) {
            create();
        }
    }

    private boolean exists() {
        try {
            requests.answer(
                    "reached",
                    "the bucket",
                    () -> S3Requests.await(client.headBucket(
                            HeadBucketArgs.builder().bucket(location.bucket()).build())));
            return true;
        } catch (PlatformException e) {
            S3Failure.Kind kind = S3Failure.of(java.util.Objects.requireNonNullElse(e.getCause(), e))
                    .kind();
            if (kind == S3Failure.Kind.NO_BUCKET || kind == S3Failure.Kind.ABSENT) {
                return false;
            }
            throw e;
        }
    }

    private void create() {
        try {
            S3Requests.await(client.makeBucket(
                    MakeBucketArgs.builder().bucket(location.bucket()).build()));
        } catch (InterruptedException e) {
            throw Pauses.interrupted(e);
        } catch (Exception e) {
            if (!exists()) {
                throw requests.unavailable(
                        "the bucket " + location.bucket() + " does not exist and could not be created",
                        S3Failure.of(e));
            }
            return;
        }
        LOG.info("created the bucket {}", location.bucket());
        expire();
    }

    /** No store needs a rule to work. MinIO has none for uploads, which it cleans up by itself after a day. */
    private void expire() {
        Rule passing =
                rule("diagnosis", PASSING, null, new Expiration((@Nullable ZonedDateTime) null, DAYS, null, null));
        Rule uploads = rule("uploads", "", new AbortIncompleteMultipartUpload(DAYS), null);
        if (!accepts(List.of(passing, uploads)) && !accepts(List.of(passing))) {
            LOG.warn(
                    "the bucket {} takes no lifecycle rules: remove orphans under {} by hand",
                    location.bucket(),
                    PASSING);
        }
    }

    private boolean accepts(List<Rule> rules) {
        try {
            S3Requests.await(client.setBucketLifecycle(SetBucketLifecycleArgs.builder()
                    .bucket(location.bucket())
                    .config(new LifecycleConfiguration(rules))
                    .build()));
            return true;
        } catch (InterruptedException e) {
            throw Pauses.interrupted(e);
        } catch (Exception e) {
            LOG.debug("the store refused lifecycle rules: {}", S3Failure.of(e).reason());
            return false;
        }
    }

    private Rule rule(
            String id, String below, @Nullable AbortIncompleteMultipartUpload abort, @Nullable Expiration expiration) {
        return new Rule(Status.ENABLED, abort, expiration, new Filter(location.key(below)), id, null, null, null);
    }
}
