package io.breadthflow.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.store.ObjectStore.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
public abstract class StoreContract {

    private static final int WRITERS = 16;
    private ObjectStore store;

    /** A store without objects. */
    protected abstract ObjectStore emptyStore();

    /** How many objects the race is about. */
    protected int racedObjects() {
        return 200;
    }

    @BeforeEach
    void openStore() {
        store = emptyStore();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String text(String path) {
        return new String(store.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void writesOnlyWhereNothingIs() {
        assertThat(store.putIfAbsent("a/b", bytes("first"))).isTrue();
        assertThat(store.putIfAbsent("a/b", bytes("second"))).isFalse();

        assertThat(text("a/b")).isEqualTo("first");
    }

    @Test
    void takesTheSameBytesOnceAndOthersNever() {
        assertThat(store.putOnce("a/b", bytes("first"))).isTrue();
        assertThat(store.putOnce("a/b", bytes("first"))).isTrue();
        assertThat(store.putOnce("a/b", bytes("second"))).isFalse();

        assertThat(text("a/b")).isEqualTo("first");
    }

    @Test
    void replacesWhatIsThere() {
        store.put("a", bytes("first"));
        store.put("a", bytes("second, longer"));
        store.put("a", bytes("3rd"));

        assertThat(text("a")).isEqualTo("3rd");
    }

    @Test
    void letsExactlyOneOfManyWritersWin() throws Exception {
        List<Callable<List<Integer>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            byte[] mark = bytes("writer " + writer + " ".repeat(1 + 100 * writer));
            writers.add(() -> {
                List<Integer> won = new ArrayList<>();
                for (int key = 0; key < racedObjects(); key++) {
                    if (store.putIfAbsent("race/" + key, mark)) {
                        won.add(key);
                    }
                }
                return won;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Integer> won = new ArrayList<>();
        try {
            List<Future<List<Integer>>> answers = threads.invokeAll(writers);
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int key : answers.get(writer).get()) {
                    assertThat(text("race/" + key)).startsWith("writer " + writer + " ");
                    won.add(key);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        Collections.sort(won);
        assertThat(won).hasSize(racedObjects()).doesNotHaveDuplicates();
    }

    @Test
    void readsRanges() {
        store.put("a", bytes("0123456789"));

        assertThat(store.get("a", 3, 4)).isEqualTo(bytes("3456"));
        assertThat(store.get("a", 0, 10)).isEqualTo(bytes("0123456789"));
        assertThat(store.get("a", 10, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.get("a", 8, 3));
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(store.find("a")).isEmpty();
        for (String path : List.of("a", "a/b")) {
            assertThatThrownBy(() -> store.get(path))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
                    .hasMessageContaining(path);
            assertThatThrownBy(() -> store.get(path, 0, 1))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
    }

    @Test
    void findsAndDeletes() {
        store.put("a/b c/ö", bytes("text"));

        assertThat(store.find("a/b c/ö").orElseThrow().sizeBytes()).isEqualTo(4);
        assertThat(store.find("a/b c")).isEmpty();
        store.delete("a/b c/ö");
        store.delete("a/b c/ö");
        assertThat(store.find("a/b c/ö")).isEmpty();
    }

    @Test
    void listsByPrefixInOrder() {
        for (String path : List.of("t/log/2", "t/log/1", "t/log/10", "t/logs", "t/log/x/1", "u/1")) {
            store.put(path, bytes(path));
        }

        assertThat(store.list("t/log"))
                .extracting(StoredObject::path)
                .containsExactly("t/log/1", "t/log/10", "t/log/2", "t/log/x/1", "t/logs");
        assertThat(store.list("t/log/")).hasSize(4);
        assertThat(store.list("")).hasSize(6);
        assertThat(store.list("nothing/")).isEmpty();
        assertThat(store.listFrom("t/log/10")).extracting(StoredObject::path).containsExactly("t/log/10", "t/log/2");
        assertThat(store.listFrom("t/log/")).hasSize(3);
        assertThat(store.listFrom("nothing/here")).isEmpty();
        assertThat(store.firstFrom("t/log/")).map(StoredObject::path).contains("t/log/1");
        assertThat(store.firstFrom("t/log/11")).map(StoredObject::path).contains("t/log/2");
        assertThat(store.firstFrom("t/log/3")).isEmpty();
        assertThat(store.folders("t")).containsExactly("log");
        assertThat(store.folders("t/")).containsExactly("log");
        assertThat(store.folders("nothing")).isEmpty();
    }

    @Test
    void staysBelowItsRoot() {
        for (String path : List.of("/etc/passwd", "../a", "a/../../b", "a/.", "a\\b", "a\0b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.get(path));
            assertThatIllegalArgumentException().isThrownBy(() -> store.put(path, new byte[0]));
        }
    }

    @Test
    void namesItsRoot() {
        assertThat(store.root()).contains(":").endsWith("/");
    }
}
