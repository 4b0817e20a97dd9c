package io.breadthflow.training.registration;

import io.breadthflow.training.evaluation.RunEvaluation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Content of the column {@code document} of {@code training_run}; the rest of a run has columns of its own.
 *
 * @param format number of this form, {@value #FORMAT}
 */
record RunDocument(
        int format,
        int modelVersion,
        long trainRows,
        ScoresDocument scores,
        Map<String, Long> dropped,
        List<String> warnings,
        ProvenanceDocument provenance) {

    /** The form that is written; rows of earlier forms are brought to it by migrations. */
    static final int FORMAT = 2;

    static RunDocument of(Run run) {
        RunEvaluation evaluation = run.evaluation();
        return new RunDocument(
                FORMAT,
                run.model().version(),
                run.model().trainRows(),
                ScoresDocument.of(evaluation.scores()),
                evaluation.dropped(),
                evaluation.warnings(),
                ProvenanceDocument.of(run.provenance()));
    }

    /** The run that this document and {@code columns} hold together. */
    Run run(Columns columns) {
        return new Run(
                columns.id(),
                columns.fingerprint(),
                columns.label(),
                new Run.Model(columns.model(), modelVersion, trainRows),
                new RunEvaluation(scores.scores(), columns.learningCurves(), dropped, warnings),
                provenance.provenance(),
                columns.createdAt());
    }

    /** The columns of a run beside its document. */
    record Columns(
            String id,
            String fingerprint,
            String label,
            String model,
            List<List<Double>> learningCurves,
            Instant createdAt) {}
}
