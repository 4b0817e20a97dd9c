package io.breadthflow.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutRaceIT {

    @TempDir
    private Path folder;

    @Test
    void aLocalDiskPassesAndIsLeftAsItWas() throws InterruptedException {
        ObjectStore store = LocalObjectStore.open(folder);
        List<Integer> progress = new ArrayList<>();

        PutRace.Result result = new PutRace(store, 16).run(20, progress::add);

        assertThat(result).isEqualTo(new PutRace.Result(20, 16, 20, 0, 0, 0));
        assertThat(result.passed()).isTrue();
        assertThat(progress).hasSize(20).endsWith(20);
        assertThat(store.list("")).isEmpty();
    }

    @Test
    void aRaceOfOneIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PutRace(LocalObjectStore.open(folder), 1));
    }

    @Test
    void everyFailureShows() {
        assertThat(new PutRace.Result(10, 16, 11, 1, 0, 0).passed()).isFalse();
        assertThat(new PutRace.Result(10, 16, 10, 1, 1, 0).passed()).isFalse();
        assertThat(new PutRace.Result(10, 16, 10, 0, 0, 1).passed()).isFalse();
    }
}
