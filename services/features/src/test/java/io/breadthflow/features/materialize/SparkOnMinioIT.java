package io.breadthflow.features.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.features.Bars;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.features.state.StateStore;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.job.StoppableProgress;
import io.breadthflow.platform.spark.EngineChoice;
import io.breadthflow.platform.spark.SparkDrivers;
import io.breadthflow.platform.test.Drivers;
import io.breadthflow.platform.test.LakeService;
import io.breadthflow.platform.test.SparkHome;
import io.breadthflow.platform.test.StoreUser;
import io.breadthflow.platform.test.TlsFront;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On a real cluster of one master and two workers with the lake on a real MinIO, over TLS with a certificate that no JDK
 * knows, and with no more rights than the service has.
 */
@Tag("native")
class SparkOnMinioIT {

    private static final Logger LOG = LoggerFactory.getLogger(SparkOnMinioIT.class);
    private static final FeatureSet SET = Catalogue.equitiesDaily();
    private static final TableSpec TABLE = FeatureSets.tableOf(SET);

    @TempDir
    private Path folder;

    @Test
    void sparkContinuesTheLocalEngineToTheBitAndAKilledDriverLeavesNothingThatIsSeen() throws Exception {
        StoreUser user = StoreUser.of(ServiceName.FEATURES);
        Bars bars = EquityBars.simulated(20, 1000);
        long half = bars.list().stream().mapToLong(Bars.Bar::eventTime).sorted().toArray()[8_000];
        Bars first = bars.where(bar -> bar.eventTime() < half);
        Bars second = bars.where(bar -> bar.eventTime() >= half);
        try (S3ObjectStore bucket = user.emptyBucket();
                TlsFront front = TlsFront.of(user.endpoint(), folder);
                LakeService service = service(user, front)) {
            Lake ingestion = DeltaLake.open(bucket, CommitListener.none(), Clock.systemUTC());
            Lake local = DeltaLake.open(folder.resolve("local"), CommitListener.none(), Clock.systemUTC());
            Side minio = new Side(service.lake(ServiceName.FEATURES), service.drivers());
            Side here = new Side(local, Drivers.none());
            minio.run(first.appendTo(ingestion, "first"), Engine.LOCAL, new CountedProgress());
            here.run(first.appendTo(local, "first"), Engine.LOCAL, new CountedProgress());
            List<String> committed = dataFiles(bucket);

            long version = second.appendTo(ingestion, "second");
            Killing killing = new Killing();
            assertThatThrownBy(() -> minio.run(version, Engine.SPARK, killing))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
            assertThat(killing.done).isPositive().isLessThan(killing.total);
            assertThat(dataFiles(bucket)).containsAll(committed).hasSizeGreaterThan(committed.size());
            assertSame(here, minio);

            Materialized made = minio.run(version, Engine.SPARK, new CountedProgress());
            here.run(second.appendTo(local, "second"), Engine.LOCAL, new CountedProgress());
            assertThat(made.engine()).isEqualTo("spark");
            assertThat(made.mode()).isEqualTo(Mode.INCREMENTAL);
            assertSame(here, minio);
            assertThat(front.connections()).isPositive();
        }
    }

    private static void assertSame(Side expected, Side actual) {
        LOG.info("{} values are the same to the bit", new Parity(SET, expected.lake, actual.lake).compare());
    }

    private static List<String> dataFiles(S3ObjectStore bucket) {
        return bucket.list("tables/" + TABLE.name() + "/").stream()
                .map(object -> object.path())
                .filter(path -> !path.contains("/_delta_log/"))
                .toList();
    }

    private static LakeService service(StoreUser user, TlsFront front) {
        Map<String, String> properties = new HashMap<>(SparkHome.onCluster());
        properties.putAll(user.at(front.uri()).properties());
        properties.put("breadthflow.lake.s3.ca-certificate", front.certificate().toString());
        properties.put("breadthflow.lake.s3.request-timeout", "25s");
        properties.put("breadthflow.spark.conf[spark.sql.shuffle.partitions]", "3");
        properties.put("breadthflow.spark.conf[spark.sql.adaptive.coalescePartitions.enabled]", "false");
        return new LakeService(properties);
    }

    private record Side(Lake lake, SparkDrivers drivers) {

        Materialized run(long version, Engine engine, StoppableProgress progress) throws InterruptedException {
            Materializer materializer =
                    new Materializer(lake, new StateStore(lake), new EngineChoice(drivers, 1), drivers);
            FeatureRequest target =
                    new FeatureRequest(SET, Bars.LISTING, version, OptionalLong.empty(), Lineage.of("job", 1));
            long start = System.nanoTime();
            try {
                return materializer.run(target, engine, progress);
            } finally {
                LOG.info("{} took {} ms", engine, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    /** Loses its lease as soon as the first rows are written. */
    private static final class Killing implements StoppableProgress {

        private long total;
        private long done;

        @Override
        public void total(long rows) {
            total = rows;
        }

        @Override
        public void remaining(long rows) {
            throw new UnsupportedOperationException("a driver states the total");
        }

        @Override
        public void add(long rows) {
            done += rows;
            if (done > 0) {
                throw new PlatformException(ErrorCode.LEASE_LOST, "another worker has the job");
            }
        }

        @Override
        public void message(String text) {}

        @Override
        public void checkpoint() {}
    }
}
