package io.breadthflow.lake.table.delta;

import static io.breadthflow.lake.table.TestTables.BARS;
import static io.breadthflow.lake.table.TestTables.bars;

import io.breadthflow.lake.store.s3.StoreAddress;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitPhase;
import io.breadthflow.lake.table.CommitResult;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Table;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Appends one row per commit, writes the number of each that was acknowledged to a file, and stops dead in the middle of
 * one, as kill -9 would stop it. Arguments: root, file, first number, number of the commit it dies in, phase after which.
 */
public final class DyingChild {

    private DyingChild() {}

    public static void main(String[] arguments) throws IOException {
        StoreAddress lake = new StoreAddress(arguments[0], System.getenv());
        int first = Integer.parseInt(arguments[2]);
        int last = Integer.parseInt(arguments[3]);
        CommitPhase fatal = CommitPhase.valueOf(arguments[4]);
        Table table = DeltaLake.open(
                        lake.open(),
                        (name, id, phase, elapsed) -> {
                            if (id.ordinal() == last && phase == fatal) {
                                Runtime.getRuntime().halt(137);
                            }
                        },
                        Clock.systemUTC())
                .open(BARS);
        try (FileOutputStream acknowledged = new FileOutputStream(arguments[1], true)) {
            for (int i = first; i <= last; i++) {
                CommitResult result =
                        table.append(new CommitId("row", i), Lineage.of("dying", 1), bars("m", 2016, "A", i, 1));
                acknowledged.write((i + " " + result.outcome() + "\n").getBytes(StandardCharsets.UTF_8));
                acknowledged.getFD().sync();
            }
        }
    }
}
