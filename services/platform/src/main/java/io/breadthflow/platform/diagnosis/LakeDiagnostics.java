package io.breadthflow.platform.diagnosis;

import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.PutRace;
import io.breadthflow.platform.diagnosis.Diagnostic.Finding;
import io.breadthflow.platform.diagnosis.Diagnostic.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Checks of the object store: that it can be written, and that of several writers of one key exactly one wins. */
final class LakeDiagnostics {

    private static final int KEYS = 10;
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

    private Finding race() throws InterruptedException {
        PutRace.Result result = new PutRace(store, WRITERS).run(KEYS, done -> {});
        return new Finding(
                result.passed() ? Status.OK : Status.FAIL,
                result.winners() + " of " + KEYS * WRITERS + " conditional writes of " + KEYS + " keys won, " + KEYS
                        + " must");
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
