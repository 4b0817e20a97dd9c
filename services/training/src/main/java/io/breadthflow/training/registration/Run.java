package io.breadthflow.training.registration;

import io.breadthflow.training.evaluation.RunEvaluation;
import java.time.Instant;

/**
 * A training run that succeeded.
 *
 * @param fingerprint of its plan: equal fingerprints mean equal models and equal scores
 * @param label name of the label
 * @param model version it was registered as
 * @param evaluation results of the models of its folds
 * @param provenance everything it came from
 * @param createdAt when it was recorded, to the microsecond
 */
public record Run(
        String id,
        String fingerprint,
        String label,
        Model model,
        RunEvaluation evaluation,
        Provenance provenance,
        Instant createdAt) {

    /**
     * The registered version of a run.
     *
     * @param trainRows rows it was trained on
     */
    public record Model(String name, int version, long trainRows) {}
}
