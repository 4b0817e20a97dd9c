package io.breadthflow.spark.store;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where an S3 server listens.
 *
 * @param endpoint its address
 */
public record S3Server(URI endpoint, String accessKey, String secretKey) {

    private static final Logger LOG = LoggerFactory.getLogger(S3Server.class);

    /** The real server that the environment names; the test is skipped, and says so, where there is none. */
    public static S3Server real() {
        Optional<String> endpoint = Optional.ofNullable(System.getenv("BREADTHFLOW_TEST_S3_ENDPOINT"));
        if (endpoint.isEmpty()) {
            LOG.warn("SKIPPED: no real S3 server, BREADTHFLOW_TEST_S3_ENDPOINT is not set");
        }
        Assumptions.assumeTrue(endpoint.isPresent(), "BREADTHFLOW_TEST_S3_ENDPOINT is not set");
        return new S3Server(
                URI.create(endpoint.orElseThrow()),
                System.getenv("BREADTHFLOW_TEST_S3_ACCESS_KEY"),
                System.getenv("BREADTHFLOW_TEST_S3_SECRET_KEY"));
    }

    /** The same server behind another address. */
    S3Server behind(URI address) {
        return new S3Server(address, accessKey, secretKey);
    }

    /** Makes a bucket of its own and answers its name. */
    public String newBucket() {
        String bucket = "spark-" + UUID.randomUUID();
        try (S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClientBuilder(ApacheHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .build()) {
            client.createBucket(request -> request.bucket(bucket));
        }
        return bucket;
    }

    /** Settings of S3A for this server. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fs.s3a.endpoint", endpoint.toString());
        settings.put("fs.s3a.endpoint.region", "us-east-1");
        settings.put("fs.s3a.path.style.access", "true");
        settings.put("fs.s3a.connection.ssl.enabled", "false");
        settings.put("fs.s3a.access.key", accessKey);
        settings.put("fs.s3a.secret.key", secretKey);
        settings.put("fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
        return settings;
    }

    Configuration configuration() {
        Configuration configuration = new Configuration();
        settings().forEach(configuration::set);
        LogStores.settings().forEach((key, value) -> configuration.set(key.replace("spark.hadoop.", ""), value));
        return configuration;
    }
}
