package io.breadthflow.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.store.PutRace;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.delta.DeltaLake;
import io.minio.credentials.AssumeRoleProvider;
import io.minio.credentials.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The users of the services on a real MinIO: each does its work and is refused that of the others. */
@Tag("native")
@ExtendWith(NativeS3.class)
class UserPoliciesIT {

    private static final Path POLICIES = Path.of("../../compose/minio/policies");

    private final S3Server server;
    private final S3Location place = new S3Location("lake-" + UUID.randomUUID(), "");
    private S3ObjectStore administrator;

    UserPoliciesIT(S3Server server) {
        this.server = server;
    }

    @BeforeEach
    void makeTheTables() {
        administrator = S3ObjectStore.open(server.settings(), place);
        Tables.fixed().forEach(lake(administrator)::open);
    }

    @AfterEach
    void removeAll() {
        administrator.list("").forEach(object -> administrator.delete(object.path()));
        administrator.close();
    }

    @ParameterizedTest
    @EnumSource
    void aServiceWritesItsOwnTablesOnlyAndReadsAll(ServiceName service) throws Exception {
        try (S3ObjectStore store = as(service.path())) {
            assertThat(new PutRace(store, 4).run(2, done -> {}).passed()).isTrue();
            for (TableSpec table : Tables.fixed()) {
                assertThat(lake(store).find(table.name()).orElseThrow().latest().version())
                        .isZero();
                if (table.writer() == service) {
                    commit(store, table);
                } else {
                    assertDenied(() -> commit(store, table));
                    assertDenied(() -> store.put("tables/" + table.name() + "/x", new byte[1]));
                }
            }
        }
    }

    @Test
    void nobodyButAnAdministratorRemovesWhatWasCommitted() throws Exception {
        try (S3ObjectStore store = as("ingestion")) {
            store.put("tables/ohlcv/part-0", new byte[1]);
            store.delete("tables/ohlcv/part-0");

            assertDenied(() -> store.delete("tables/ohlcv/_delta_log/00000000000000000000.json"));
        }
    }

    @Test
    void onlyTrainingWritesModels() throws Exception {
        try (S3ObjectStore training = as("training");
                S3ObjectStore serving = as("serving")) {
            assertThat(training.putIfAbsent("models/m/1/model.ubj", new byte[1]))
                    .isTrue();
            assertThat(serving.get("models/m/1/model.ubj")).hasSize(1);
            assertDenied(() -> serving.putIfAbsent("models/m/2/model.ubj", new byte[1]));
        }
    }

    private S3ObjectStore as(String user) throws Exception {
        String policy = Files.readString(POLICIES.resolve(user + ".json")).replace(":::lake", ":::" + place.bucket());
        Provider provider = new AssumeRoleProvider(
                server.endpoint().toString(),
                server.credentials().accessKey(),
                server.credentials().secretKey(),
                900,
                policy,
                "us-east-1",
                null,
                null,
                null,
                null);
        return S3ObjectStore.open(server.settings(), place, provider);
    }

    private static Lake lake(S3ObjectStore store) {
        return DeltaLake.open(store, CommitListener.none(), Clock.systemUTC());
    }

    private static void commit(S3ObjectStore store, TableSpec table) {
        store.put("tables/" + table.name() + "/part", new byte[1]);
        lake(store).open(table).append(new CommitId("a", 1), Lineage.of("job", 1), Columns.none(table.columns()));
    }

    private static void assertDenied(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("AccessDenied")
                .hasMessageContaining("policy");
    }
}
