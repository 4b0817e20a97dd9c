package io.breadthflow.lake.store.s3;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.bars;

import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.store.PutRace;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.DeltaLake;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;

/**
 * How long a commit takes, how fast bytes are read, and the long race, on a local disk and on the store that
 * BREADTHFLOW_TEST_S3_* names. Run its main method.
 */
public final class StoreBench {

    private static final int COMMITS = 60;
    private static final int MEGABYTES = 64;
    private static final int READS = 8;

    private final PrintStream out;

    private StoreBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        StoreBench bench = new StoreBench(new PrintStream(new FileOutputStream(FileDescriptor.out), true));
        bench.run(
                "local",
                StoreAddress.of(Files.createTempDirectory("store-bench")).open());
        try (S3ObjectStore store = NativeS3.find(System.getenv()).orElseThrow().emptyStore()) {
            bench.run("s3", store);
            store.list("").forEach(object -> store.delete(object.path()));
        }
    }

    private void run(String name, ObjectStore store) throws InterruptedException {
        commits(name, store);
        reads(name, store);
        long start = System.nanoTime();
        PutRace.Result race = new PutRace(store, 16).run(1_000, done -> {});
        out.printf("%s: %s in %.1f s%n", name, race, (System.nanoTime() - start) / 1e9);
    }

    private void commits(String name, ObjectStore store) {
        Table table =
                DeltaLake.open(store, CommitListener.none(), Clock.systemUTC()).open(BARS);
        long[] nanos = new long[COMMITS];
        for (int i = 0; i < COMMITS; i++) {
            long start = System.nanoTime();
            table.append(new CommitId("bench", i), Lineage.of("bench", 1), bars("m", 2016, "A", i, 100));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        out.printf(
                "%s: a commit takes %.0f ms at the median, %.0f ms at the 95th percentile of %d%n",
                name, nanos[COMMITS / 2] / 1e6, nanos[COMMITS * 95 / 100] / 1e6, COMMITS);
    }

    private void reads(String name, ObjectStore store) {
        byte[] bytes = new byte[MEGABYTES << 20];
        new Random(1).nextBytes(bytes);
        long start = System.nanoTime();
        store.put("bench/large", bytes);
        double written = MEGABYTES / ((System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        for (int i = 0; i < READS; i++) {
            store.get("bench/large", (long) i << 23, 8 << 20);
        }
        double read = READS * 8 / ((System.nanoTime() - start) / 1e9);
        out.printf("%s: writes %.0f MiB/s, reads ranges of 8 MiB at %.0f MiB/s%n", name, written, read);
    }
}
