package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.PipelineState;
import io.breadthflow.platform.job.queue.JobRow;
import io.breadthflow.platform.job.queue.StageRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The jobs of a pipeline, one per stage that has been posted. */
record PipelineJobs(List<JobRow> rows) {

    PipelineJobs {
        rows = List.copyOf(rows);
    }

    static PipelineJobs of(List<JobRow> rows) {
        return new PipelineJobs(rows);
    }

    /** Names of the stages that have been posted. */
    Set<String> posted() {
        return stages(job -> true);
    }

    /** Names of the stages that have succeeded. */
    Set<String> succeeded() {
        return stages(job -> job.state() == JobState.SUCCEEDED);
    }

    private Set<String> stages(Predicate<JobRow> which) {
        return rows.stream()
                .filter(which)
                .map(JobRow::stage)
                .filter(Objects::nonNull)
                .map(StageRef::name)
                .collect(Collectors.toSet());
    }

    /** False once a job was cancelled or asked to stop. */
    boolean mayGoOn() {
        return rows.stream().noneMatch(job -> job.cancelRequested() || job.state() == JobState.CANCELLED);
    }

    /** True while a job is queued or running. */
    boolean isActive() {
        return rows.stream().anyMatch(job -> !job.state().isTerminal());
    }

    /** The state of a pipeline of so many {@code stages}: FAILED at once, CANCELLED when the last job has stopped. */
    PipelineState state(int stages, boolean cancelRequested) {
        if (rows.stream().anyMatch(job -> job.state() == JobState.FAILED)) {
            return PipelineState.FAILED;
        }
        if (succeeded().size() == stages) {
            return PipelineState.SUCCEEDED;
        }
        boolean stopped = !isActive() && (cancelRequested || !mayGoOn());
        return stopped ? PipelineState.CANCELLED : PipelineState.RUNNING;
    }
}
