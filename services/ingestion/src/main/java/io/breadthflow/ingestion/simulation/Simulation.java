package io.breadthflow.ingestion.simulation;

import io.breadthflow.contracts.api.ingestion.SimulationSpec;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.market.simulation.SimulatedMarketSpec;

/** From what is asked for to what the market simulates. */
public final class Simulation {

    /** Listing of all simulated equities. */
    public static final String LISTING = "sim.equity";

    private Simulation() {}

    /** Throws {@code INVALID_REQUEST} when no such market can be simulated. */
    public static SimulatedMarketSpec market(SimulationSpec asked) {
        try {
            SimulatedMarketSpec market = SimulatedMarketSpec.of(asked.seed(), asked.instruments(), asked.sessions());
            return asked.nullTwin() ? market.nullTwin() : market;
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST, "This market cannot be simulated: " + e.getMessage() + ".", e);
        }
    }
}
