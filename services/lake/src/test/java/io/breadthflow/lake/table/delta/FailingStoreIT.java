package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.bars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.LocalObjectStore;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.CommitResult.Outcome;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits on a store that loses answers, fails or holds damaged objects. */
class FailingStoreIT {

    private static final Lineage JOB = Lineage.of("job", 1);
    private static final Partition PARTITION = new Partition(Map.of("market", "m", "year", "2016"));

    @TempDir
    private Path folder;

    private Faulty store;
    private Table table;

    @BeforeEach
    void openTable() {
        store = new Faulty(LocalObjectStore.open(folder));
        table = open();
        table.append(new CommitId("seed", 1), JOB, bars("m", 2016, "A", 0, 10));
    }

    private Table open() {
        return DeltaLake.open(store, CommitListener.none(), Clock.systemUTC()).open(BARS);
    }

    private static CommitId id(String what) {
        return new CommitId(what, 1);
    }

    @Test
    void recognisesItsOwnAppendWhenTheAnswerWasLost() {
        store.loseAnswerOf = path -> path.endsWith("0002.json");

        CommitResult result = table.append(id("a"), JOB, bars("m", 2016, "B", 0, 5));

        assertThat(result).isEqualTo(new CommitResult(2, Outcome.COMMITTED, 5));
        assertThat(table.latest().readAll(Scan.all()).size()).isEqualTo(15);
    }

    @Test
    void recognisesItsOwnReplacementWhenTheAnswerWasLost() {
        store.loseAnswerOf = path -> path.endsWith("0002.json");

        CommitResult result = table.overwrite(id("a"), JOB, PARTITION, bars("m", 2016, "B", 0, 5));

        assertThat(result).isEqualTo(new CommitResult(2, Outcome.COMMITTED, 5));
        assertThat(table.latest().readAll(Scan.all()).size()).isEqualTo(5);
    }

    @Test
    void tellsThatTheStoreFailed() {
        store.fails = path -> path.endsWith(".json");

        assertThatThrownBy(() -> table.overwrite(id("a"), JOB, PARTITION, bars("m", 2016, "B", 0, 5)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE))
                .hasMessageContaining("bars");
        store.fails = path -> false;
        assertThat(table.overwrite(id("a"), JOB, PARTITION, bars("m", 2016, "B", 0, 5))
                        .outcome())
                .isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void standsByACommitWhoseChecksumFailed() {
        store.fails = path -> path.endsWith(".crc") || path.contains("checkpoint");

        for (int i = 0; i < 12; i++) {
            assertThat(table.append(new CommitId("a", i), JOB, bars("m", 2016, "B", i, 1))
                            .outcome())
                    .isEqualTo(Outcome.COMMITTED);
        }

        assertThat(open().latest().readAll(Scan.all()).size()).isEqualTo(22);
    }

    @Test
    void namesADamagedLog() throws IOException {
        Path entry = folder.resolve("tables/bars/_delta_log/00000000000000000001.json");
        Files.writeString(entry, Files.readString(entry).substring(0, 40));
        Files.deleteIfExists(folder.resolve("tables/bars/_delta_log/00000000000000000001.crc"));

        assertThatThrownBy(() -> open().latest().readAll(Scan.all()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("table bars")
                .hasMessageContaining("restore");
    }

    @Test
    void namesADamagedDataFile() throws IOException {
        ObjectStore.StoredObject file = dataFiles().get(0);
        byte[] bytes = store.get(file.path());
        bytes[20] ^= 1;
        Files.write(folder.resolve(file.path()), bytes);

        assertThatThrownBy(() -> table.latest().readAll(Scan.all()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("part-00000");
    }

    @Test
    void namesAMissingDataFile() {
        store.delete(dataFiles().get(0).path());

        assertThatThrownBy(() -> table.latest().readAll(Scan.all()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("part-00000");
    }

    @Test
    void handsOnTheFailureOfWhoeverReads() {
        assertThatIllegalStateException()
                .isThrownBy(() -> table.latest().read(Scan.all(), rows -> {
                    throw new IllegalStateException("mine");
                }))
                .withMessage("mine");
    }

    private List<ObjectStore.StoredObject> dataFiles() {
        return store.list("tables/bars/market=m/");
    }

    /** A store that does as it is told. */
    private static final class Faulty implements ObjectStore {

        private final ObjectStore store;
        private Predicate<String> loseAnswerOf = path -> false;
        private Predicate<String> fails = path -> false;

        Faulty(ObjectStore store) {
            this.store = store;
        }

        @Override
        public String root() {
            return store.root();
        }

        @Override
        public boolean putIfAbsent(String path, byte[] bytes) {
            refuse(path);
            boolean written = store.putIfAbsent(path, bytes);
            if (written && loseAnswerOf.test(path)) {
                throw new PlatformException(ErrorCode.COMMIT_OUTCOME_UNKNOWN, "the answer of " + path + " is lost");
            }
            return written;
        }

        @Override
        public void put(String path, byte[] bytes) {
            refuse(path);
            store.put(path, bytes);
        }

        private void refuse(String path) {
            if (fails.test(path)) {
                throw new PlatformException(ErrorCode.STORE_UNAVAILABLE, path + " could not be written");
            }
        }

        @Override
        public byte[] get(String path) {
            return store.get(path);
        }

        @Override
        public Optional<StoredObject> find(String path) {
            return store.find(path);
        }

        @Override
        public List<StoredObject> list(String prefix) {
            return store.list(prefix);
        }

        @Override
        public void delete(String path) {
            store.delete(path);
        }
    }
}
