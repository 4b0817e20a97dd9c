package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.bars;
import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.s3.Fault;
import io.breadthflow.lake.store.s3.FaultyS3;
import io.breadthflow.lake.store.s3.S3Location;
import io.breadthflow.lake.store.s3.S3ObjectStore;
import io.breadthflow.lake.store.s3.S3Server;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitInfo;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.CommitResult.Outcome;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commits of one row each, through a network that does something bad to one kind of object; no row is lost or doubled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultMatrixContract {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ALWAYS = 1_000_000;

    /** A checkpoint is due at every tenth version. */
    private static final int LONGEST_WAIT = 10;

    private final S3Server server;
    private FaultyS3 network;
    private S3ObjectStore direct;
    private Table table;
    private Table witness;
    private int rows;

    FaultMatrixContract(S3Server server) {
        this.server = server;
    }

    /** What a fault is done to. */
    enum Target {
        LOG_ENTRY("PUT .*_delta_log/\\d{20}\\.json HTTP.*"),
        DATA_FILE("PUT .*/part-.*parquet HTTP.*"),
        CHECKPOINT("PUT .*\\.checkpoint.*parquet HTTP.*");

        private final Predicate<String> requests;

        Target(String line) {
            this.requests = Pattern.compile(line).asMatchPredicate();
        }
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(Target.values()).map(target -> Arguments.of(fault, target)));
    }

    @BeforeAll
    void openTable() {
        S3Location place = server.emptyPlace();
        direct = S3ObjectStore.open(server.settings(), place);
        witness =
                DeltaLake.open(direct, CommitListener.none(), Clock.systemUTC()).open(BARS);
        network = FaultyS3.before(server);
        table = DeltaLake.open(
                        S3ObjectStore.open(server.settings(network.endpoint(), PATIENCE), place),
                        CommitListener.none(),
                        Clock.systemUTC())
                .open(BARS);
    }

    @AfterAll
    void close() throws IOException {
        network.close();
        direct.list("").forEach(object -> direct.delete(object.path()));
        direct.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatPassesIsNotNoticed(Fault fault, Target target) {
        network.inject(fault, 1, target.requests);
        do {
            assertThat(append().outcome()).isEqualTo(Outcome.COMMITTED);
            rows++;
        } while (!network.hasHit(1) && rows % LONGEST_WAIT != 1);

        assertThat(network.hasHit(1)).as("the fault was done").isTrue();
        assertEveryRowIsThereOnce();
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("slow")
    void whatStaysIsReportedAndTheNextAttemptCompletesIt(Fault fault, Target target) {
        network.inject(fault, ALWAYS, target.requests);
        Optional<ErrorCode> reported = Optional.empty();
        do {
            reported = appendUnderFire();
        } while (reported.isEmpty() && !network.hasHit(ALWAYS));

        assertThat(network.hasHit(ALWAYS)).as("the fault was done").isTrue();
        network.heal();
        if (reported.isPresent()) {
            assertThat(reported.get()).isIn(ErrorCode.STORE_UNAVAILABLE, ErrorCode.COMMIT_OUTCOME_UNKNOWN);
            assertThat(append().outcome()).isIn(Outcome.COMMITTED, Outcome.ALREADY_DONE);
            rows++;
        }
        assertEveryRowIsThereOnce();
    }

    private Optional<ErrorCode> appendUnderFire() {
        try {
            assertThat(append().outcome()).isEqualTo(Outcome.COMMITTED);
            rows++;
            return Optional.empty();
        } catch (PlatformException e) {
            return Optional.of(e.code());
        }
    }

    private CommitResult append() {
        return table.append(new CommitId("row", rows), Lineage.of("job", 1), bars("m", 2016, "A", rows, 1));
    }

    private void assertEveryRowIsThereOnce() {
        Columns read = witness.latest().readAll(Scan.of("close"));
        assertThat(IntStream.range(0, read.size())
                        .map(row -> (int) read.doubles("close").get(row)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, rows).boxed().toList());
        assertThat(witness.history(Integer.MAX_VALUE).stream()
                        .map(CommitInfo::version)
                        .sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, rows).boxed().toList());
    }
}
