package io.breadthflow.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.ingestion.ingest.RecordingJob;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.test.LakeService;
import io.breadthflow.platform.test.SparkHome;
import io.breadthflow.platform.test.StoreUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a real cluster of one master and two workers with the lake on a real MinIO, and the rights that the service has. */
@Tag("native")
class SparkOnMinioIT {

    @Test
    void theClusterFindsWhatTheServiceFinds() throws InterruptedException {
        StoreUser user = StoreUser.of(ServiceName.INGESTION);
        Map<String, String> properties = new HashMap<>(SparkHome.onCluster());
        properties.putAll(user.properties());
        properties.put("breadthflow.spark.conf[spark.sql.shuffle.partitions]", "2");
        try (S3ObjectStore bucket = user.emptyBucket();
                LakeService service = new LakeService(properties)) {
            PlantedTables planted = new PlantedTables(DeltaLake.open(bucket, CommitListener.none(), Clock.systemUTC()));
            PinnedTable bars = new PinnedTable("ohlcv", planted.bars(2_000));
            RecordingJob job = new RecordingJob();

            QualityReport found = new SparkEngine(service.drivers()).judge(bars, StoppableProgress.of(job));

            assertThat(found.violatingRows()).isPositive();
            assertThat(found)
                    .isEqualTo(new LocalEngine(new LakeTables(service.lake(ServiceName.INGESTION)))
                            .judge(bars, StoppableProgress.of(new RecordingJob())));
            assertThat(job.messages()).contains("judging 9 partitions in 2 tasks");
        }
    }
}
