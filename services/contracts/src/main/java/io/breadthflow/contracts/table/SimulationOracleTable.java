package io.breadthflow.contracts.table;

import static io.breadthflow.contracts.table.ColumnSpec.required;
import static io.breadthflow.contracts.table.ColumnType.DOUBLE;
import static io.breadthflow.contracts.table.ColumnType.STRING;
import static io.breadthflow.contracts.table.ColumnType.TIMESTAMP;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;

/** True probabilities of the simulated market, by which a model trained on it is judged. */
public final class SimulationOracleTable {

    public static final String MARKET = "market";
    public static final String SYMBOL = "symbol";
    public static final String EVENT_TIME = "event_time";
    public static final String PROBABILITY_UP = "probability_up";

    /** Its columns, order and writer. */
    public static final TableSpec SPEC = new TableSpec(
            "simulation_oracle",
            1,
            ServiceName.INGESTION,
            List.of(
                    required(MARKET, STRING, "venue and market, as sim.equity"),
                    required(SYMBOL, STRING, "the venue's name of the instrument"),
                    required(EVENT_TIME, TIMESTAMP, "close of the bar the probability is known at"),
                    required(PROBABILITY_UP, DOUBLE, "probability that the next session closes higher")),
            List.of(MARKET),
            List.of(SYMBOL, EVENT_TIME));

    private SimulationOracleTable() {}
}
