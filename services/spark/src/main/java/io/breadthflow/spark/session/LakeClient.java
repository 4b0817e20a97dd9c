package io.breadthflow.spark.session;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.s3.S3Credentials;
import io.breadthflow.lake.store.s3.S3Location;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.store.s3.S3Settings;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.ServiceLake;
import io.breadthflow.lake.table.delta.DeltaLake;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lake as the service named it to this driver. It travels to the executors with their tasks, keys included, so that
 * these need nothing in their own environment.
 *
 * @param environment variables of the lake by name
 */
public record LakeClient(Map<String, String> environment) implements Serializable {

    private static final String PREFIX = "BREADTHFLOW_LAKE_";
    private static final String S3 = PREFIX + "S3_";
    private static final Duration LEAST_OF_S3A = Duration.ofSeconds(15);

    public LakeClient {
        environment = Map.copyOf(environment);
    }

    /** The lake of this process. */
    public static LakeClient ofProcess() {
        return of(System.getenv());
    }

    /** The lake that {@code all} names. */
    public static LakeClient of(Map<String, String> all) {
        Map<String, String> lake = new HashMap<>(all);
        lake.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return new LakeClient(lake);
    }

    public LakeLocation location() {
        return LakeLocation.of(environment);
    }

    /** Reads the lake in {@code work}, and closes what was opened for it. */
    public <R> R read(Function<Lake, R> work) {
        return with(lake -> work.apply(ServiceLake.readOnly(lake)));
    }

    /** The same for a job of {@code service}, which may write files of its tables. */
    public <R> R write(ServiceName service, Function<Lake, R> work) {
        return with(lake -> work.apply(ServiceLake.of(lake, service)));
    }

    private <R> R with(Function<Lake, R> work) {
        String root = get(PREFIX + "ROOT");
        if (!S3Location.isS3(root)) {
            return work.apply(DeltaLake.open(
                    LocalObjectStore.open(Path.of(URI.create(root))), CommitListener.none(), Clock.systemUTC()));
        }
        try (S3ObjectStore store = S3ObjectStore.open(s3(), S3Location.parse(root))) {
            return work.apply(DeltaLake.open(store, CommitListener.none(), Clock.systemUTC()));
        }
    }

    /** Without the certificate, which the whole process trusts: see {@link TrustPlugin}. */
    S3Settings s3() {
        return new S3Settings(
                URI.create(get(S3 + "ENDPOINT")),
                get(S3 + "REGION"),
                new S3Credentials(get(S3 + "ACCESS_KEY"), get(S3 + "SECRET_KEY")),
                pathStyle() ? S3Settings.Addressing.PATH : S3Settings.Addressing.VIRTUAL_HOST,
                duration("CONNECT_TIMEOUT"),
                duration("REQUEST_TIMEOUT"),
                Optional.empty());
    }

    private boolean pathStyle() {
        return Boolean.parseBoolean(get(S3 + "PATH_STYLE"));
    }

    private Duration duration(String name) {
        return Duration.parse(get(S3 + name));
    }

    /** PEM file with the certificates of the lake, if it has some of its own. */
    Optional<Path> certificates() {
        return Optional.of(environment.getOrDefault(S3 + "CA_CERTIFICATE", ""))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    /** Settings by which Spark itself reads the lake through S3A, with timeouts on a silent store; none for a folder. */
    Map<String, String> settings() {
        if (!S3Location.isS3(environment.getOrDefault(PREFIX + "ROOT", ""))) {
            return Map.of();
        }
        S3Settings lake = s3();
        String endpoint = lake.endpoint().toString();
        Map<String, String> settings = new HashMap<>();
        settings.put("endpoint", endpoint);
        settings.put("endpoint.region", lake.region());
        settings.put("path.style.access", Boolean.toString(pathStyle()));
        settings.put("connection.ssl.enabled", Boolean.toString(endpoint.startsWith("https:")));
        settings.put("access.key", lake.credentials().accessKey());
        settings.put("secret.key", lake.credentials().secretKey());
        settings.put("aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
        settings.put("connection.establish.timeout", millis(lake.connectTimeout()));
        settings.put("connection.timeout", millis(lake.requestTimeout()));
        settings.put("connection.request.timeout", millis(lake.requestTimeout()));
        settings.put("attempts.maximum", "3");
        settings.put("retry.limit", "4");
        Map<String, String> ofSpark = new HashMap<>();
        settings.forEach((name, value) -> ofSpark.put("spark.hadoop.fs.s3a." + name, value));
        return ofSpark;
    }

    /** S3A would take what is shorter for this, too, but warn of it every time. */
    private static String millis(Duration timeout) {
        return (timeout.compareTo(LEAST_OF_S3A) < 0 ? LEAST_OF_S3A : timeout).toMillis() + "ms";
    }

    private String get(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set: the service that starts a driver names the lake");
        }
        return value;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "LakeClient[" + environment.get(PREFIX + "ROOT") + "]";
    }
}
