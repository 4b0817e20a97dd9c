package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.optional;
import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.DOUBLE;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** Out-of-sample predictions of the walk-forward folds. */
public final class EvaluationsTable {

    public static final String RUN_ID = "run_id";
    public static final String FOLD = "fold";
    public static final String INSTRUMENT = "instrument";
    public static final String SYMBOL = "symbol";
    public static final String EVENT_TIME = "event_time";
    public static final String PROBABILITY = "probability";
    public static final String TRUTH = "truth";
    public static final String PERSISTENCE = "persistence";
    public static final String ORACLE = "oracle";

    /** Its columns, order and writer. */
    public static final TableSpec SPEC = new TableSpec(
            "evaluations",
            1,
            ServiceName.TRAINING,
            List.of(
                    required(RUN_ID, STRING, "the training run"),
                    required(FOLD, INT, "walk-forward fold, the first is 0"),
                    required(INSTRUMENT, STRING, "instrument key"),
                    required(SYMBOL, STRING, "the venue's name of the instrument"),
                    required(EVENT_TIME, TIMESTAMP, "time of the prediction"),
                    required(PROBABILITY, DOUBLE, "predicted probability of label 1"),
                    required(TRUTH, INT, "the label, 0 or 1"),
                    optional(PERSISTENCE, INT, "the last label known at that time"),
                    optional(ORACLE, DOUBLE, "true probability, where a simulator wrote one")),
            List.of(RUN_ID),
            List.of(SYMBOL, EVENT_TIME));

    private EvaluationsTable() {}
}
