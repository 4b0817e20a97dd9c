package io.breadthflow.contracts.api.ingestion;

/**
 * Result of a simulation.
 *
 * @param source file with the simulated bars, which an ingestion takes in next
 * @param simulation what was simulated
 * @param oracleRows rows of the table with the true probabilities
 * @param oracleVersion version of that table that holds them
 */
public record SimulationResult(String source, SimulationSpec simulation, long oracleRows, long oracleVersion) {}
