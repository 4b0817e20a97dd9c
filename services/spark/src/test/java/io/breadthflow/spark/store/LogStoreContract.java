package io.breadthflow.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LogStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** What every log store of ours keeps. */
abstract class LogStoreContract {

    private static final int WRITERS = 16;

    /** Settings of the file system. */
    abstract Configuration configuration();

    /** A log folder that is empty. */
    abstract Path log();

    abstract LogStore store();

    /** Versions that the writers race for. */
    abstract int races();

    @Test
    void readsWhatItWrote() throws IOException {
        write(entry(0), "first", "second é");

        assertThat(read(entry(0))).containsExactly("first", "second é");
        assertThat(store().isPartialWriteVisible(entry(0), configuration())).isFalse();
    }

    @Test
    void refusesAnEntryThatIsThere() throws IOException {
        write(entry(0), "mine");

        assertThatThrownBy(() -> write(entry(0), "theirs")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read(entry(0))).containsExactly("mine");
    }

    @Test
    void replacesWhatMayBeReplaced() throws IOException {
        Path pointer = new Path(log(), "_last_checkpoint");
        store().write(pointer, List.of("old").iterator(), true, configuration());
        store().write(pointer, List.of("new").iterator(), true, configuration());

        assertThat(read(pointer)).containsExactly("new");
    }

    @Test
    void listsFromAVersionOn() throws IOException {
        for (int version = 0; version < 12; version++) {
            write(entry(version), "entry");
        }
        List<String> names = new ArrayList<>();
        Iterator<FileStatus> found = store().listFrom(entry(9), configuration());
        found.forEachRemaining(file -> names.add(file.getPath().getName()));

        assertThat(names)
                .containsExactly(
                        entry(9).getName(), entry(10).getName(), entry(11).getName());
    }

    @Test
    void saysThatAnEntryIsNotThere() {
        assertThatThrownBy(() -> read(entry(0))).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void letsOneOfManyWritersWinEveryVersion() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int version = 0; version < races(); version++) {
                List<String> winners = race(threads, entry(version));
                assertThat(winners).hasSize(1);
                assertThat(read(entry(version))).isEqualTo(winners);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> race(ExecutorService threads, Path entry) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Callable<String>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> writer(entry, "writer " + writer, start))
                .toList();
        List<String> winners = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(writers)) {
            if (!answer.get().isEmpty()) {
                winners.add(answer.get());
            }
        }
        return winners;
    }

    /** Answers the name of a writer that won, nothing for one that lost. */
    private Callable<String> writer(Path entry, String name, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                write(entry, name);
                return name;
            } catch (FileAlreadyExistsException e) {
                return "";
            }
        };
    }

    final void write(Path path, String... actions) throws IOException {
        store().write(path, List.of(actions).iterator(), false, configuration());
    }

    final List<String> read(Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CloseableIterator<String> actions = store().read(path, configuration())) {
            actions.forEachRemaining(lines::add);
        }
        return lines;
    }

    final Path entry(int version) {
        return new Path(log(), String.format("%020d.json", version));
    }
}
