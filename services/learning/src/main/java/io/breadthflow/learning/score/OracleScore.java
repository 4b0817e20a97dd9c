package io.breadthflow.learning.score;

/**
 * Score of the simulator's own probabilities on the same rows.
 *
 * @param accuracy of the true probabilities, with its interval
 * @param skillRatio (accuracy − majority) / (oracle − majority): 1 is all there is to know; NaN when the oracle itself
 *     does not beat the majority
 */
public record OracleScore(Estimate accuracy, double skillRatio) {}
