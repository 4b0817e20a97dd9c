package io.breadthflow.contracts.api;

/** Accuracy over the most confident share of rows; {@code coverage} is a ratio 0..1. */
public record CoverageView(double coverage, double accuracy, double lower, double upper, long n) {}
