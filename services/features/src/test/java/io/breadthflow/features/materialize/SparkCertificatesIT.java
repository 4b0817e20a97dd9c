package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.driver.FeatureFiles;
import io.breadthflow.contracts.driver.FeatureJob;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.platform.lake.LakeAccess;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.spark.SparkJob;
import io.breadthflow.platform.test.Drivers;
import io.breadthflow.platform.test.SparkHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SparkCertificatesIT {

    @TempDir
    private Path folder;

    @Test
    void aDriverThatIsGivenNoCertificateWhereItIsToldOfOneSaysSo() throws IOException {
        Path empty = Files.createFile(folder.resolve("ca.pem"));
        LakeAccess lake = new LakeAccess(Map.of(
                "BREADTHFLOW_LAKE_ROOT", "s3://lake",
                "BREADTHFLOW_LAKE_S3_ENDPOINT", "https://127.0.0.1:9",
                "BREADTHFLOW_LAKE_S3_REGION", "us-east-1",
                "BREADTHFLOW_LAKE_S3_ACCESS_KEY", "features",
                "BREADTHFLOW_LAKE_S3_SECRET_KEY", "not asked for",
                "BREADTHFLOW_LAKE_S3_PATH_STYLE", "true",
                "BREADTHFLOW_LAKE_S3_CONNECT_TIMEOUT", "PT1S",
                "BREADTHFLOW_LAKE_S3_REQUEST_TIMEOUT", "PT1S",
                "BREADTHFLOW_LAKE_S3_CA_CERTIFICATE", empty.toString()));
        SparkDrivers drivers =
                Drivers.of(lake, "breadthflow.spark.home=" + SparkHome.find(), "breadthflow.spark.master=local[1]");
        SparkJob<FeatureFiles> job = new SparkJob<>(
                "features",
                "io.breadthflow.spark.features.FeaturesMain",
                new FeatureJob("equities-daily", "", "sim.equity", 1, null, null),
                FeatureFiles.class);

        assertThatThrownBy(() -> drivers.run(job, new CountedProgress()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("breadthflow.lake.s3.ca-certificate");
    }
}
