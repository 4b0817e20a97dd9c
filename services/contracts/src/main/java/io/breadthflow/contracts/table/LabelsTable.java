package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.LONG;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** Labels of a label spec: one table per definition, with these columns. */
public final class LabelsTable {

    public static final String MARKET = "market";
    public static final String MINIMUM_SESSIONS = "minimum_sessions";
    public static final String SOURCE_VERSION = "source_version";
    public static final String SYMBOL = "symbol";
    public static final String INSTRUMENT = "instrument";
    public static final String EVENT_TIME = "event_time";
    public static final String LABEL = "label";
    public static final String INFORMATION_END = "information_end";

    static final String PREFIX = "labels_";

    private LabelsTable() {}

    /**
     * The table of a label spec: {@code labels_<name>_v<version>}.
     *
     * @param label name of the label
     * @param version version of its definition: another definition is another table
     */
    public static TableSpec spec(String label, int version) {
        return new TableSpec(
                PREFIX + label.replace('-', '_') + "_v" + version,
                1,
                ServiceName.TRAINING,
                List.of(
                        required(MARKET, STRING, "venue and market, as us.equity"),
                        required(MINIMUM_SESSIONS, INT, "accepted bars an instrument needs to take part"),
                        required(SOURCE_VERSION, LONG, "version of ohlcv the label was made from"),
                        required(SYMBOL, STRING, "the venue's name of the instrument"),
                        required(INSTRUMENT, STRING, "instrument key"),
                        required(EVENT_TIME, TIMESTAMP, "time the label is predicted at"),
                        required(LABEL, INT, "0 or 1"),
                        required(INFORMATION_END, TIMESTAMP, "when the label could first have been known")),
                List.of(MARKET, MINIMUM_SESSIONS, SOURCE_VERSION),
                List.of(SYMBOL, EVENT_TIME));
    }
}
