package io.breadthflow.cli.pipeline;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.output.Console;
import io.breadthflow.cli.output.JobRows;
import io.breadthflow.cli.output.Numbers;
import io.breadthflow.cli.output.ProgressBar;
import io.breadthflow.contracts.api.job.JobView;
import io.breadthflow.contracts.api.pipeline.PipelineView;
import io.breadthflow.contracts.job.JobState;
import io.breadthflow.contracts.job.ServiceName;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Follows a pipeline: its jobs appear one after the other, and each reports progress. */
final class PipelineWatch {

    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Api api;
    private final Console console;
    /** The launcher script knows whether stderr is a terminal; Java does not. */
    private final boolean terminal = Boolean.getBoolean("breadthflow.terminal");

    private final Map<String, String> lastLines = new HashMap<>();
    private final Set<String> finished = new HashSet<>();

    PipelineWatch(Api api, Console console) {
        this.api = api;
        this.console = console;
    }

    /** Prints progress until no job of the pipeline is queued or running. */
    PipelineView follow(PipelineView start) throws InterruptedException {
        PipelineView pipeline = start;
        pipeline.jobs().forEach(this::show);
        while (!isOver(pipeline)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            pipeline = api.get(ServiceName.ofPath(start.service()), "pipelines/" + start.id(), PipelineView.class);
            pipeline.jobs().forEach(this::show);
        }
        return pipeline;
    }

    /** True when the outcome is known and nothing runs any more. */
    static boolean isOver(PipelineView pipeline) {
        return pipeline.state().isTerminal()
                && pipeline.jobs().stream().allMatch(job -> job.state().isTerminal());
    }

    private void show(JobView job) {
        if (job.state().isTerminal()) {
            if (finished.add(job.id())) {
                done(job);
            }
        } else if (job.state() == JobState.RUNNING) {
            String line = ProgressBar.line(StageName.of(job), job.progress());
            if (!line.equals(lastLines.put(job.id(), line))) {
                moving(line);
            }
        }
    }

    private void moving(String line) {
        if (terminal) {
            console.status(line);
        } else {
            console.progress(line);
        }
    }

    private void done(JobView job) {
        if (terminal) {
            console.status("");
        }
        String time = job.startedAt() == null || job.finishedAt() == null
                ? ""
                : " in " + Numbers.duration(Duration.between(job.startedAt(), job.finishedAt()));
        console.progress(String.format(
                "%-12s %s%s, %s rows", StageName.of(job), job.state(), time, Numbers.count(JobRows.of(job))));
    }
}
