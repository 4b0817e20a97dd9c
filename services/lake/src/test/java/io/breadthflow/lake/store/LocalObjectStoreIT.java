package io.breadthflow.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalObjectStoreIT extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    protected ObjectStore emptyStore() {
        return LocalObjectStore.open(folder.resolve("a store/below"));
    }

    @Test
    void leavesNothingTemporaryBehind() throws IOException {
        ObjectStore store = emptyStore();
        store.put("a/b", new byte[1]);
        store.putIfAbsent("a/b", new byte[2]);
        store.putIfAbsent("a/c", new byte[2]);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("b", "c");
        }
    }

    @Test
    void doesNotListWhatADeadProcessLeft() throws IOException {
        ObjectStore store = emptyStore();
        store.put("a/b", new byte[1]);
        Files.write(folder.resolve("a store/below/a/.c.123.tmp"), new byte[] {1});

        assertThat(store.list("a/")).hasSize(1);
        assertThat(store.listFrom("a/")).hasSize(1);
    }

    @Test
    void tellsWhyItCannotWrite() throws IOException {
        ObjectStore store = emptyStore();
        store.put("file", new byte[1]);

        for (Runnable write : List.<Runnable>of(
                () -> store.put("file/below", new byte[1]), () -> store.putIfAbsent("file/below", new byte[1]))) {
            assertThatThrownBy(write::run)
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE))
                    .hasMessageContaining("file/below")
                    .hasMessageContaining("Check");
        }
        assertThatThrownBy(() -> LocalObjectStore.open(folder.resolve("a store/below/file/x")))
                .isInstanceOf(PlatformException.class);
    }
}
