package io.breadthflow.lake.table.delta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.store.ObjectStore.StoredObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogListingTest {

    @Test
    void isWholeWhenCommitsFollowOneAnotherAndLeadTheRest() {
        assertThat(isWhole(commit(7), crc(7), commit(8), crc(8), commit(9))).isTrue();
        assertThat(isWhole(checkpoint(10), commit(10), crc(10), "_last_checkpoint"))
                .isTrue();
    }

    @Test
    void isTornWhenACommitIsMissingBetweenOthers() {
        assertThat(isWhole(commit(7), commit(9))).isFalse();
    }

    @Test
    void isTornWhenAChecksumOrCheckpointComesBeforeItsCommit() {
        assertThat(isWhole(commit(7), crc(8))).isFalse();
        assertThat(isWhole(commit(9), checkpoint(10))).isFalse();
    }

    @Test
    void takesAListingWithoutCommitsAsItIs() {
        assertThat(isWhole()).isTrue();
        assertThat(isWhole(checkpoint(10))).isTrue();
    }

    private static boolean isWhole(String... names) {
        List<StoredObject> objects = Stream.of(names)
                .map(name -> new StoredObject("tables/bars/_delta_log/" + name, 1, 0))
                .toList();
        return LogListing.isWhole(objects);
    }

    private static String commit(long version) {
        return "%020d.json".formatted(version);
    }

    private static String crc(long version) {
        return "%020d.crc".formatted(version);
    }

    private static String checkpoint(long version) {
        return "%020d.checkpoint.parquet".formatted(version);
    }
}
