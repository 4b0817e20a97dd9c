package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.DOUBLE;
import static io.breadthflow.contracts.table.ColumnType.INT;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.ArrayList;
import java.util.List;

/** Vectors of a feature set: one table per definition, with these columns and a double per output. */
public final class FeaturesTable {

    public static final String MARKET = "market";
    public static final String YEAR = "year";
    public static final String SYMBOL = "symbol";
    public static final String EVENT_TIME = "event_time";
    public static final String AVAILABLE_AT = "available_at";

    static final String PREFIX = "features_";

    private FeaturesTable() {}

    /**
     * The table of a feature set: {@code features_<name>_<hash>}, one double per output.
     *
     * @param set kebab-case name of the set
     * @param hash first 8 hexadecimal digits of its definition
     * @param outputs names of the columns in vector order
     */
    public static TableSpec spec(String set, String hash, List<String> outputs) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                required(MARKET, STRING, "venue and market, as us.equity"),
                required(YEAR, INT, "year of event_time in UTC"),
                required(SYMBOL, STRING, "the venue's name of the instrument"),
                required(EVENT_TIME, TIMESTAMP, "close of the bar the vector belongs to, UTC"),
                required(AVAILABLE_AT, TIMESTAMP, "when the vector could first have been known, UTC")));
        for (String output : outputs) {
            columns.add(required(output, DOUBLE, "feature; NaN where it is not defined"));
        }
        return new TableSpec(
                PREFIX + set.replace('-', '_') + "_" + hash,
                1,
                ServiceName.FEATURES,
                columns,
                List.of(MARKET, YEAR),
                List.of(SYMBOL, EVENT_TIME));
    }
}
