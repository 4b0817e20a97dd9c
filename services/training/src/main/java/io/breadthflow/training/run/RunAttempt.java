package io.breadthflow.training.run;

import io.breadthflow.lake.table.Lineage;
import io.breadthflow.platform.job.run.JobContext;
import io.breadthflow.training.dataset.DatasetPins;
import io.breadthflow.training.evaluation.RunProgress;
import io.breadthflow.training.plan.PlannedRun;
import java.util.Map;
import java.util.concurrent.Callable;

/** One job's attempt at one run. */
record RunAttempt(PlannedRun run, JobContext job, RunProgress progress, RunRows rows) {

    DatasetPins pins() {
        return run.plan().dataset();
    }

    /** A step that is done once its run has it, whichever attempt did it. */
    <T extends Record> T step(String name, Class<T> type, Callable<T> body) throws Exception {
        return job.step(name, run.runId(), type, body);
    }

    Lineage lineage() {
        return job.lineage(Map.of("run", run.runId(), "listing", pins().listing()));
    }
}
