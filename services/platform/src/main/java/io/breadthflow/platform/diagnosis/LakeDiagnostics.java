package io.breadthflow.platform.diagnosis;

import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.platform.diagnosis.Diagnostic.Finding;
import io.breadthflow.platform.diagnosis.Diagnostic.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks of the object store: that it can be written, and that of several writers of one key exactly one wins. */
final class LakeDiagnostics {

    private static final int KEYS = 20;
    private static final int WRITERS = 8;
    private static final long SCARCE_BYTES = 5L << 30;
    private static final long EXHAUSTED_BYTES = 500L << 20;

    private final ObjectStore store;

    LakeDiagnostics(ObjectStore store) {
        this.store = store;
    }

    List<Diagnostic> all() {
        return List.of(
                new Diagnostic(
                        "lake", "Check breadthflow.lake.root and the rights of this process on it.", this::write),
                new Diagnostic(
                        "put-if-absent",
                        "Use another store: on this one two commits can overwrite each other.",
                        this::race),
                new Diagnostic("disk", "Free some space on the disk of the lake.", this::disk));
    }

    private Finding write() {
        String path = "diagnosis/" + UUID.randomUUID();
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        try {
            store.put(path, bytes);
            boolean same = Arrays.equals(bytes, store.get(path));
            return new Finding(same ? Status.OK : Status.FAIL, store.root() + (same ? "" : " gives other bytes back"));
        } finally {
            store.delete(path);
        }
    }

    private Finding race() throws InterruptedException, ExecutionException {
        String folder = "diagnosis/" + UUID.randomUUID() + "/";
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            int wins = 0;
            for (int key = 0; key < KEYS; key++) {
                wins += winners(writers, folder + key);
            }
            return new Finding(
                    wins == KEYS ? Status.OK : Status.FAIL,
                    wins + " of " + KEYS * WRITERS + " conditional writes of " + KEYS + " keys won, " + KEYS + " must");
        } finally {
            writers.shutdownNow();
            store.list(folder).forEach(object -> store.delete(object.path()));
        }
    }

    private int winners(ExecutorService writers, String path) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            byte[] bytes = {(byte) writer};
            attempts.add(() -> {
                start.await();
                return store.putIfAbsent(path, bytes);
            });
        }
        int winners = 0;
        for (Future<Boolean> attempt : writers.invokeAll(attempts)) {
            winners += attempt.get() ? 1 : 0;
        }
        return winners;
    }

    private Finding disk() throws IOException {
        URI root = URI.create(store.root());
        if (!"file".equals(root.getScheme())) {
            return new Finding(Status.OK, "the lake is not on a local disk");
        }
        return space(Files.getFileStore(Path.of(root)).getUsableSpace());
    }

    static Finding space(long bytes) {
        Status calm = bytes >= SCARCE_BYTES ? Status.OK : Status.WARN;
        return new Finding(bytes < EXHAUSTED_BYTES ? Status.FAIL : calm, (bytes >> 20) + " MiB free");
    }
}
