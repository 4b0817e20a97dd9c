package io.breadthflow.spark.store;

import static io.breadthflow.contracts.table.ColumnSpec.required;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.ColumnType;
import io.breadthflow.contracts.table.TableSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table that two processes append to, a row per commit, and what they tell of it. */
final class Appends {

    static final TableSpec TABLE = new TableSpec(
            "appends",
            1,
            ServiceName.INGESTION,
            List.of(
                    required("market", ColumnType.STRING, "partition"),
                    required("writer", ColumnType.STRING, "who wrote the row"),
                    required("ordinal", ColumnType.LONG, "how many commits the writer had made before")),
            List.of("market"),
            List.of("writer", "ordinal"));
    static final String DDL = "CREATE TABLE delta.`%s` (market STRING NOT NULL, writer STRING NOT NULL, ordinal BIGINT"
            + " NOT NULL) USING delta PARTITIONED BY (market)";

    private Appends() {}

    /** Commits row after row and writes each to {@code acknowledged} once its commit is answered. */
    static void run(String writer, int commits, Path acknowledged, Append append) throws IOException {
        try (BufferedWriter log = Files.newBufferedWriter(acknowledged)) {
            for (int ordinal = 0; ordinal < commits; ordinal++) {
                append.commit(ordinal);
                log.write(text(writer, ordinal));
                log.newLine();
            }
        }
    }

    /** A row as text. */
    static String text(String writer, long ordinal) {
        return writer + " " + ordinal;
    }

    /** Commits one row. */
    interface Append {
        void commit(long ordinal);
    }
}
