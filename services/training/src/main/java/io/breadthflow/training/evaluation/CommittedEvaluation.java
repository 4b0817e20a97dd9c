package io.breadthflow.training.evaluation;

import io.breadthflow.platform.dataset.DatasetVersion;

/**
 * An evaluation whose predictions are in the table.
 *
 * @param table version of the predictions
 */
public record CommittedEvaluation(DatasetVersion table, RunEvaluation evaluation) {}
