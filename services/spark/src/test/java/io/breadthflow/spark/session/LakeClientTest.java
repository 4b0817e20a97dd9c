package io.breadthflow.spark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.breadthflow.lake.store.s3.S3Credentials;
import io.breadthflow.lake.store.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LakeClientTest {

    private static final Map<String, String> BUCKET = Map.of(
            "BREADTHFLOW_LAKE_ROOT", "s3://lake/main",
            "BREADTHFLOW_LAKE_S3_ENDPOINT", "https://store:9000",
            "BREADTHFLOW_LAKE_S3_REGION", "eu-west-1",
            "BREADTHFLOW_LAKE_S3_ACCESS_KEY", "features",
            "BREADTHFLOW_LAKE_S3_SECRET_KEY", "do-not-tell",
            "BREADTHFLOW_LAKE_S3_PATH_STYLE", "false",
            "BREADTHFLOW_LAKE_S3_CONNECT_TIMEOUT", "PT20S",
            "BREADTHFLOW_LAKE_S3_REQUEST_TIMEOUT", "PT1M30S",
            "BREADTHFLOW_LAKE_S3_CA_CERTIFICATE", "/etc/ca.pem");

    @Test
    void theLakeIsOpenedWithEverySettingOfTheService() {
        assertThat(LakeClient.of(BUCKET).s3())
                .isEqualTo(new S3Settings(
                        URI.create("https://store:9000"),
                        "eu-west-1",
                        new S3Credentials("features", "do-not-tell"),
                        S3Settings.Addressing.VIRTUAL_HOST,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(90),
                        Optional.empty()));
        assertThat(LakeClient.of(BUCKET).certificates()).contains(Path.of("/etc/ca.pem"));
    }

    @Test
    void sparkReachesItWithTheSameSettings() {
        assertThat(LakeClient.of(BUCKET).settings())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("spark.hadoop.fs.s3a.endpoint", "https://store:9000"),
                        entry("spark.hadoop.fs.s3a.endpoint.region", "eu-west-1"),
                        entry("spark.hadoop.fs.s3a.path.style.access", "false"),
                        entry("spark.hadoop.fs.s3a.connection.ssl.enabled", "true"),
                        entry("spark.hadoop.fs.s3a.access.key", "features"),
                        entry("spark.hadoop.fs.s3a.secret.key", "do-not-tell"),
                        entry(
                                "spark.hadoop.fs.s3a.aws.credentials.provider",
                                "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider"),
                        entry("spark.hadoop.fs.s3a.connection.establish.timeout", "20000ms"),
                        entry("spark.hadoop.fs.s3a.connection.timeout", "90000ms"),
                        entry("spark.hadoop.fs.s3a.connection.request.timeout", "90000ms"),
                        entry("spark.hadoop.fs.s3a.attempts.maximum", "3"),
                        entry("spark.hadoop.fs.s3a.retry.limit", "4")));
    }

    @Test
    void timeoutsBelowTheLeastOfS3aAreThat() {
        assertThat(LakeClient.of(with("BREADTHFLOW_LAKE_S3_CONNECT_TIMEOUT", "PT2S"))
                        .settings())
                .containsEntry("spark.hadoop.fs.s3a.connection.establish.timeout", "15000ms");
    }

    @Test
    void aLakeWithoutCertificatesOfItsOwnHasNone() {
        assertThat(LakeClient.of(with("BREADTHFLOW_LAKE_S3_CA_CERTIFICATE", "")).certificates())
                .isEmpty();
    }

    @Test
    void aFolderNeedsNoSettings() {
        LakeClient folder = LakeClient.of(Map.of("BREADTHFLOW_LAKE_ROOT", "file:///data/lake", "PATH", "/bin"));

        assertThat(folder.environment()).containsOnlyKeys("BREADTHFLOW_LAKE_ROOT");
        assertThat(folder.settings()).isEmpty();
        assertThat(folder.certificates()).isEmpty();
    }

    @Test
    void whatTheServiceHasNotNamedIsNamed() {
        assertThatThrownBy(() -> LakeClient.of(Map.of("BREADTHFLOW_LAKE_ROOT", "s3://lake"))
                        .settings())
                .hasMessageContaining("BREADTHFLOW_LAKE_S3_ENDPOINT is not set");
    }

    @Test
    void theSecretIsNeverShown() {
        assertThat(LakeClient.of(BUCKET)).hasToString("LakeClient[s3://lake/main]");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(BUCKET);
        all.put(name, value);
        return all;
    }
}
