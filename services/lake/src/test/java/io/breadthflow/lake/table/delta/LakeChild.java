package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.bars;

import io.breadthflow.lake.store.s3.StoreAddress;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Table;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Another process that writes the table {@code bars}: one thread appends a row per commit to 2016, one keeps replacing
 * 2017 by what it holds and one row more. Arguments: root, name, commits.
 */
public final class LakeChild {

    private LakeChild() {}

    /** Ends with an exit code other than 0 when anything fails. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        StoreAddress lake = new StoreAddress(arguments[0], System.getenv());
        String name = arguments[1];
        int commits = Integer.parseInt(arguments[2]);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> appending = threads.submit(() -> append(open(lake), name, commits));
            Future<?> replacing = threads.submit(() -> grow(open(lake), name, commits));
            appending.get();
            replacing.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Table open(StoreAddress lake) {
        return DeltaLake.open(lake.open(), CommitListener.none(), Clock.systemUTC())
                .open(BARS);
    }

    private static void append(Table table, String name, int commits) {
        for (int i = 0; i < commits; i++) {
            table.append(new CommitId("append:" + name, i), Lineage.of(name, 1), bars("m", 2016, name, i, 1));
        }
    }

    /** Each process grows a partition of its own, so that every row must be there in the end. */
    private static void grow(Table table, String name, int commits) {
        Partition own = new Partition(Map.of("market", name, "year", "2017"));
        for (int i = 0; i < commits; i++) {
            int held = table.latest()
                    .readAll(Scan.of("close").whereEqual("market", name).whereEqual("year", 2017))
                    .size();
            Columns grown = bars(name, 2017, "S", 0, held + 1);
            table.overwrite(new CommitId("grow:" + name, i), Lineage.of(name, 1), own, grown);
            table.overwrite(
                    new CommitId("shared:" + name, i),
                    Lineage.of(name, 1),
                    new Partition(Map.of("market", "shared", "year", "2017")),
                    bars("shared", 2017, name, i, 5));
        }
    }
}
