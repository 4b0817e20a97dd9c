package io.breadthflow.lake.table;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.bars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.contracts.job.ServiceName;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ServiceLakeTest {

    private static final CommitId ID = new CommitId("a", 1);
    private static final Lineage JOB = Lineage.of("job-1", 1);
    private static final Columns ROWS = bars("us.equity", 2016, "A", 0, 10);

    private final Lake lake = MemoryLake.empty();

    @Test
    void theWriterWritesItsTable() {
        Lake own = ServiceLake.of(lake, BARS.writer());

        assertThat(own.open(BARS).append(ID, JOB, ROWS).rows()).isEqualTo(10);
        try (TableCommit commit = own.require(BARS.name()).begin(new CommitId("a", 2), JOB)) {
            assertThat(commit.add(ROWS).commit().rows()).isEqualTo(10);
        }
    }

    @Test
    void everyOtherServiceReadsIt() {
        lake.open(BARS).append(ID, JOB, ROWS);

        for (Lake others : others()) {
            Table table = others.open(BARS);

            assertThat(table.spec()).isEqualTo(BARS);
            assertThat(table.name()).isEqualTo(BARS.name());
            assertThat(table.latest().size().rows()).isEqualTo(10);
            assertThat(table.at(0).size().rows()).isZero();
            assertThat(table.asOf(Instant.now()).version()).isEqualTo(1);
            assertThat(table.history(9)).hasSize(2);
            assertThat(others.names()).containsExactly(BARS.name());
            assertThat(others.store()).isSameAs(lake.store());
        }
    }

    @Test
    void noOtherServiceWritesIt() {
        lake.open(BARS);

        for (Lake others : others()) {
            for (Table table : List.of(others.open(BARS), others.require(BARS.name()))) {
                assertRefused(() -> table.begin(ID, JOB));
                assertRefused(() -> table.append(ID, JOB, ROWS));
                assertRefused(() -> table.overwrite(ID, JOB, Partition.of("market", "us.equity"), ROWS));
                assertRefused(table::stage);
            }
        }
        assertThat(lake.open(BARS).latest().version()).isZero();
    }

    @Test
    void noOtherServiceMakesIt() {
        for (Lake others : others()) {
            assertThatThrownBy(() -> others.open(BARS))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DATA));
        }
        assertThat(lake.names()).isEmpty();
    }

    private List<Lake> others() {
        return List.of(ServiceLake.of(lake, ServiceName.SERVING), ServiceLake.readOnly(lake));
    }

    private static void assertRefused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
                .hasMessageContaining("bars is written by the service features alone");
    }
}
