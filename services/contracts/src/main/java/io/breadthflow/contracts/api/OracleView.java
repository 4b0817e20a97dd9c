package io.breadthflow.contracts.api;

/** What the simulator's own probabilities reach on the same rows, and the share of that skill the model has. */
public record OracleView(double accuracy, double lower, double upper, double skillRatio) {}
