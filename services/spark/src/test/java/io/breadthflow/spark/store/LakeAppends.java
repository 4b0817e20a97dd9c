package io.breadthflow.spark.store;

import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lineage;
import io.breadthflow.lake.table.Table;
import io.breadthflow.lake.table.delta.DeltaLake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A process that appends through the lake. Arguments: its root, name of the writer, commits, file of acknowledged rows. */
final class LakeAppends {

    private LakeAppends() {}

    public static void main(String[] arguments) throws IOException {
        String writer = arguments[1];
        Table table = DeltaLake.open(Path.of(arguments[0]), CommitListener.none(), Clock.systemUTC())
                .open(Appends.TABLE);
        Appends.run(
                writer,
                Integer.parseInt(arguments[2]),
                Path.of(arguments[3]),
                ordinal -> table.append(new CommitId(writer, ordinal), Lineage.of(writer, 1), row(writer, ordinal)));
    }

    private static Columns row(String writer, long ordinal) {
        return Columns.ofSize(1)
                .constant("market", "m")
                .constant("writer", writer)
                .longs("ordinal", new long[] {ordinal})
                .build();
    }
}
