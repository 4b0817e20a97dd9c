package io.breadthflow.learning.score;

/**
 * Accuracy over the rows whose probability is farthest from 0.5.
 *
 * @param coverage share of the rows that was asked for, in (0, 1]
 * @param accuracy share of the chosen rows predicted right, with its interval
 * @param rows rows chosen: at least the share asked for, more where rows are tied at the edge
 */
public record CoverageScore(double coverage, Estimate accuracy, long rows) {}
