package io.breadthflow.training.run;

import io.breadthflow.training.dataset.Dataset;
import io.breadthflow.training.dataset.DatasetAssembly;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.dataset.LabelledHistory;
import io.breadthflow.training.evaluation.RunProgress;
import org.jspecify.annotations.Nullable;

/** Rows of one run, made at most once and only when a step that is not yet done asks for them. */
final class RunRows {
    private final DatasetAssembly assembly;
    private final DatasetPins pins;
    private final RunProgress progress;
    private @Nullable LabelledHistory history;
    private @Nullable Dataset dataset;

    RunRows(DatasetAssembly assembly, DatasetPins pins, RunProgress progress) {
        this.assembly = assembly;
        this.pins = pins;
        this.progress = progress;
    }

    LabelledHistory history() {
        LabelledHistory labelled = history;
        if (labelled == null) {
            labelled = assembly.label(pins);
            history = labelled;
        }
        return labelled;
    }

    Dataset dataset() {
        Dataset assembled = dataset;
        if (assembled == null) {
            assembled = assembly.join(pins, history(), progress::rowsRead);
            dataset = assembled;
            history = null;
        }
        return assembled;
    }
}
