package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.BINARY;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.LONG;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** State of folds beside the version of the feature table it belongs to. */
public final class FeatureStateTable {

    public static final String FEATURE_SET = "feature_set";
    public static final String LISTING = "listing";
    public static final String SOURCE_VERSION = "source_version";
    public static final String OWNER = "owner";
    public static final String EVENT_TIME = "event_time";
    public static final String CODEC = "codec";
    public static final String STATE = "state";

    /** Owner of the state that market features share, beside the instruments. */
    public static final String MARKET_OWNER = "MARKET";

    /** Its columns, order and writer. */
    public static final TableSpec SPEC = new TableSpec(
            "feature_state",
            1,
            ServiceName.FEATURES,
            List.of(
                    required(FEATURE_SET, STRING, "hash of the feature set"),
                    required(LISTING, STRING, "venue and market, as us.equity"),
                    required(SOURCE_VERSION, LONG, "version of the source table the state has seen"),
                    required(OWNER, STRING, "instrument key, or MARKET"),
                    required(EVENT_TIME, TIMESTAMP, "last bar the state has seen"),
                    required(CODEC, INT, "version of the state's layout"),
                    required(STATE, BINARY, "raw little-endian bits")),
            List.of(FEATURE_SET, LISTING, SOURCE_VERSION),
            List.of(OWNER));

    private FeatureStateTable() {}
}
