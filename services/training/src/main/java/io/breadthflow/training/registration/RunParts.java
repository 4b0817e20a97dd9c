package io.breadthflow.training.registration;

import io.breadthflow.platform.dataset.DatasetVersion;
import io.breadthflow.training.evaluation.CommittedEvaluation;

/** Outputs of the steps of a run, enough to record it without doing them again. */
public record RunParts(Labels labels, CommittedEvaluation evaluation, Model model) {

    /**
     * The step {@code label}.
     *
     * @param table version of the label table that holds the labels
     */
    public record Labels(DatasetVersion table) {}

    /**
     * The step {@code train}.
     *
     * @param trainRows rows the model was trained on
     * @param path its bytes in the object store
     * @param sha256 of these bytes
     */
    public record Model(long trainRows, String path, String sha256) {}
}
