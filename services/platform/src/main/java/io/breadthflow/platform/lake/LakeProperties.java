package io.breadthflow.platform.lake;

import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.s3.S3Credentials;
import io.breadthflow.lake.store.s3.S3Location;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.store.s3.S3Settings;
import io.breadthflow.lake.store.s3.S3Settings.Addressing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Location of the lake.
 *
 * @param root folder, as a path (a relative one starts at the working directory) or a {@code file:} URI, or
 *     {@code s3://bucket[/prefix]}
 * @param singleWriter true when never more than one process writes the lake; then a store without put-if-absent will do
 * @param s3 how to reach an object store; not read for folders
 */
@Validated
@ConfigurationProperties(prefix = "breadthflow.lake", ignoreUnknownFields = false)
record LakeProperties(
        @DefaultValue("data/lake") @NotBlank String root,
        @DefaultValue("false") boolean singleWriter,
        @DefaultValue @Valid S3 s3) {

    private static final String ROOT = "BREADTHFLOW_LAKE_ROOT";
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]+:.*");

    /**
     * An object store. The keys have no default and come from the environment: BREADTHFLOW_LAKE_S3_ACCESS_KEY and
     * BREADTHFLOW_LAKE_S3_SECRET_KEY.
     *
     * @param endpoint scheme, host and port
     * @param region the region that requests are signed for; most stores but AWS take any
     * @param accessKey whose rights the process has
     * @param secretKey of that user; never shown
     * @param pathStyle true when the bucket is part of the path (MinIO), false when it is part of the host (AWS)
     * @param connectTimeout longest wait for a connection
     * @param requestTimeout longest time of one request; objects beyond 16 MiB are written in several
     * @param caCertificate PEM file with certificates that are trusted beside those of the JDK
     */
    record S3(
            @DefaultValue("http://127.0.0.1:9000") @NotNull URI endpoint,
            @DefaultValue("us-east-1") @NotBlank String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("5s") @DurationMin(millis = 1) Duration connectTimeout,
            @DefaultValue("30s") @DurationMin(millis = 1) Duration requestTimeout,
            @Nullable Path caCertificate) {

        private S3Settings settings() {
            if (accessKey.isBlank() || secretKey.isBlank()) {
                throw new IllegalArgumentException("the lake is on " + endpoint + " but its keys are not set: set the "
                        + "environment variables BREADTHFLOW_LAKE_S3_ACCESS_KEY and BREADTHFLOW_LAKE_S3_SECRET_KEY");
            }
            return new S3Settings(
                    endpoint,
                    region,
                    new S3Credentials(accessKey, secretKey),
                    pathStyle ? Addressing.PATH : Addressing.VIRTUAL_HOST,
                    connectTimeout,
                    requestTimeout,
                    Optional.ofNullable(caCertificate));
        }

        private Map<String, String> environment(String root) {
            Map<String, String> all = new HashMap<>();
            all.put(ROOT, root);
            all.put("BREADTHFLOW_LAKE_S3_ENDPOINT", endpoint.toString());
            all.put("BREADTHFLOW_LAKE_S3_REGION", region);
            all.put("BREADTHFLOW_LAKE_S3_ACCESS_KEY", accessKey);
            all.put("BREADTHFLOW_LAKE_S3_SECRET_KEY", secretKey);
            all.put("BREADTHFLOW_LAKE_S3_PATH_STYLE", Boolean.toString(pathStyle));
            all.put("BREADTHFLOW_LAKE_S3_CONNECT_TIMEOUT", connectTimeout.toString());
            all.put("BREADTHFLOW_LAKE_S3_REQUEST_TIMEOUT", requestTimeout.toString());
            // Always set: the process inherits our own environment, and with it an older value of the same name.
            Path certificate = caCertificate == null ? Path.of("") : caCertificate.toAbsolutePath();
            all.put("BREADTHFLOW_LAKE_S3_CA_CERTIFICATE", certificate.toString());
            return all;
        }

        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + region + ", " + accessKey + "]";
        }
    }

    /** The store; throws when it cannot be reached, {@link IllegalArgumentException} for a root of another kind. */
    ObjectStore open() {
        return S3Location.isS3(root)
                ? S3ObjectStore.open(s3.settings(), S3Location.parse(root))
                : LocalObjectStore.open(folder());
    }

    /** Access to the same lake for another process. */
    LakeAccess access() {
        return new LakeAccess(S3Location.isS3(root) ? s3.environment(root) : folderEnvironment());
    }

    private Map<String, String> folderEnvironment() {
        return Map.of(ROOT, folder().toUri().toString());
    }

    /** The folder; throws {@link IllegalArgumentException} for a store that is not on a local disk. */
    Path folder() {
        if (root.startsWith("file:")) {
            return Path.of(URI.create(root)).toAbsolutePath();
        }
        if (SCHEME.matcher(root).matches()) {
            throw new IllegalArgumentException("breadthflow.lake.root is '" + root
                    + "', but only folders, file: URIs and s3://bucket[/prefix] are supported");
        }
        return Path.of(root).toAbsolutePath();
    }
}
