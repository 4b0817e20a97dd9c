package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.optional;
import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.DOUBLE;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.LONG;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** Answers of serving, one row each. */
public final class PredictionsTable {

    public static final String DATE = "date";
    public static final String PREDICTION_ID = "prediction_id";
    public static final String EVENT_TIME = "event_time";
    public static final String MODEL = "model";
    public static final String MODEL_VERSION = "model_version";
    public static final String FEATURE_SET = "feature_set";
    public static final String INSTRUMENT = "instrument";
    public static final String FEATURE_TIME = "feature_time";
    public static final String PROBABILITY = "probability";
    public static final String ARM = "arm";
    public static final String LATENCY_MICROS = "latency_micros";

    /** Its columns, order and writer. */
    public static final TableSpec SPEC = new TableSpec(
            "predictions",
            1,
            ServiceName.SERVING,
            List.of(
                    required(DATE, ColumnType.DATE, "day of the prediction, UTC"),
                    required(PREDICTION_ID, STRING, "id in the answer"),
                    required(EVENT_TIME, TIMESTAMP, "when the prediction was made"),
                    required(MODEL, STRING, "name of the model"),
                    required(MODEL_VERSION, INT, "version of the model"),
                    required(FEATURE_SET, STRING, "hash of the feature set"),
                    optional(INSTRUMENT, STRING, "instrument key; null for explicit vectors"),
                    optional(FEATURE_TIME, TIMESTAMP, "event time of the vector; null for explicit vectors"),
                    required(PROBABILITY, DOUBLE, "predicted probability of label 1"),
                    required(ARM, STRING, "alias or experiment arm that answered"),
                    required(LATENCY_MICROS, LONG, "time from request to answer")),
            List.of(DATE),
            List.of(EVENT_TIME, PREDICTION_ID));

    private PredictionsTable() {}
}
