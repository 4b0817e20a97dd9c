package io.breadthflow.platform.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LakePropertiesTest {

    private static final LakeProperties.S3 DEFAULT_S3 = new LakeProperties.S3(
            URI.create("http://127.0.0.1:9000"),
            "us-east-1",
            "",
            "",
            true,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            null);

    @Test
    void theLakeIsAFolderByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new LakeProperties("data/lake", false, DEFAULT_S3));
    }

    @Test
    void everyPropertyHasItsName() {
        assertThat(bind(Map.of(
                        "breadthflow.lake.root", "s3://lake/x",
                        "breadthflow.lake.single-writer", "true",
                        "breadthflow.lake.s3.endpoint", "https://store:9000",
                        "breadthflow.lake.s3.region", "eu-west-1",
                        "breadthflow.lake.s3.access-key", "user",
                        "breadthflow.lake.s3.secret-key", "secret",
                        "breadthflow.lake.s3.path-style", "false",
                        "breadthflow.lake.s3.connect-timeout", "2s",
                        "breadthflow.lake.s3.request-timeout", "3s",
                        "breadthflow.lake.s3.ca-certificate", "ca.pem")))
                .isEqualTo(new LakeProperties(
                        "s3://lake/x",
                        true,
                        new LakeProperties.S3(
                                URI.create("https://store:9000"),
                                "eu-west-1",
                                "user",
                                "secret",
                                false,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Path.of("ca.pem"))));
    }

    @Test
    void anotherProcessReachesTheSameStoreInTheSameWay() {
        LakeProperties lake = bind(Map.of(
                "breadthflow.lake.root", "s3://lake/x",
                "breadthflow.lake.s3.access-key", "user",
                "breadthflow.lake.s3.secret-key", "secret",
                "breadthflow.lake.s3.request-timeout", "90s",
                "breadthflow.lake.s3.ca-certificate", "/etc/ca.pem"));

        assertThat(lake.access().environment())
                .isEqualTo(Map.of(
                        "BREADTHFLOW_LAKE_ROOT", "s3://lake/x",
                        "BREADTHFLOW_LAKE_S3_ENDPOINT", "http://127.0.0.1:9000",
                        "BREADTHFLOW_LAKE_S3_REGION", "us-east-1",
                        "BREADTHFLOW_LAKE_S3_ACCESS_KEY", "user",
                        "BREADTHFLOW_LAKE_S3_SECRET_KEY", "secret",
                        "BREADTHFLOW_LAKE_S3_PATH_STYLE", "true",
                        "BREADTHFLOW_LAKE_S3_CONNECT_TIMEOUT", "PT5S",
                        "BREADTHFLOW_LAKE_S3_REQUEST_TIMEOUT", "PT1M30S",
                        "BREADTHFLOW_LAKE_S3_CA_CERTIFICATE", "/etc/ca.pem"));
        assertThat(lake.access().toString()).doesNotContain("secret");
    }

    @Test
    void anotherProcessFindsTheSameFolderAndNoOtherCertificateThanOurs() {
        assertThat(at("file:///nowhere/x").access().environment())
                .isEqualTo(Map.of("BREADTHFLOW_LAKE_ROOT", "file:///nowhere/x"));
        assertThat(at("s3://lake").access().environment()).containsEntry("BREADTHFLOW_LAKE_S3_CA_CERTIFICATE", "");
    }

    @Test
    void pathsAndFileUrisNameTheSameFolder() {
        assertThat(at("file:///tmp/x").folder())
                .isEqualTo(at("/tmp/x").folder())
                .isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void otherStoresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("hdfs://host/lake").open())
                .withMessageContaining("s3://bucket[/prefix]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("s3:lake").open())
                .withMessageContaining("BREADTHFLOW_LAKE_S3_ACCESS_KEY");
    }

    @Test
    void theSecretIsNeverShown() {
        LakeProperties properties = bind(
                Map.of("breadthflow.lake.s3.access-key", "somebody", "breadthflow.lake.s3.secret-key", "do-not-tell"));

        assertThat(properties.toString()).contains("somebody").doesNotContain("do-not-tell");
    }

    private static LakeProperties at(String root) {
        return bind(Map.of("breadthflow.lake.root", root));
    }

    private static LakeProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("breadthflow.lake", LakeProperties.class);
    }
}
